import type { Role } from '../people/permissions.ts';

/** Someone who works here. */
export interface PersonRecord {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  squadIds: string[];
  /** The first of their squads: an agent's only one. */
  squadId: string | null;
  active: boolean;
  canSignIn: boolean;
  version: number;
}

/** One person, read by id. */
export interface PersonAtWork extends PersonRecord {
  /** Promises that they would leave behind. */
  openPromises: number;
  handedOver?: number;
}

/** `POST /users`; every member is optional in `PATCH /users/:id`, which also takes `active` and, for who leaves, `handOverToId`. */
export interface PersonBody {
  name: string;
  email: string;
  role: Role;
  squadIds?: string[];
  password?: string;
}

/** A team of agents, with the method that it works by now. */
export interface SquadRecord {
  id: string;
  name: string;
  timeZone: string;
  methodKey: string;
  active: boolean;
  /** No alerts between these, by the squad's clock (12:00), save about a customer who waits. */
  quietFrom: string | null;
  quietTo: string | null;
  /** Who letters to customers are from; without a name or an address the house's own. */
  mailName: string | null;
  mailAddress: string | null;
  version: number;
}

/** `POST /squads`; every member is optional in `PATCH /squads/:id`, which also takes `active`. */
export interface SquadBody {
  name: string;
  timeZone: string;
  methodKey?: string;
  methodFrom?: string;
}

/** `POST /password`: one's own. */
export interface PasswordBody {
  oldPassword: string;
  newPassword: string;
}

/** An entry of the hash-chained audit: references, never words. */
export interface AuditRecord {
  id: string;
  chain: string;
  place: string;
  at: string;
  deed: string;
  personId: string | null;
  role: string;
  refs: Record<string, unknown>;
  requestId: string;
  hash: string;
}
