import type { KeyScope } from '../people/key-scopes.ts';
import type { Role } from '../people/permissions.ts';

/** A key for a program, as it is shown: never its secret. */
export interface ApiKeyRecord {
  id: string;
  name: string;
  /** The beginning of the key, by which it is recognized. */
  prefix: string;
  scopes: KeyScope[];
  /** As whom it acts. */
  personId: string;
  personName: string;
  role: Role;
  squadIds: string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  createdById: string | null;
  revokedAt: string | null;
  revokedById: string | null;
  standing: 'active' | 'expired' | 'revoked' | 'dismissed';
  version: number;
}

/** The answer that makes a key: the only one that tells it. */
export interface NewApiKeyRecord extends ApiKeyRecord {
  key: string;
}
