import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { KeyScope, Role } from '#heart-core';
import type { Gathering } from './gathering.ts';

/** Who is at the other end of a request, as read afresh from the tables when it began. */
export interface SignedInPerson {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  squadIds: string[];
  sessionId: string;
  version: number;
  /** The key that a program acts by; a person at a screen has none. */
  key?: { id: string; scopes: readonly KeyScope[] };
}

/** Who asks is taken to be as they were a moment ago; what the tables say of it comes with the answer's own reads. */
export interface Assumption {
  /** False where the person has changed meanwhile; refuses as the door would have. */
  holds: Promise<boolean>;
  /** Lets the person in as they are now, or refuses. */
  afresh(): Promise<void>;
}

/** What belongs to one request: its id, who asks, the transaction that it runs in, once there is one, and the reads that go together. */
export interface RequestContext {
  requestId: string;
  person?: SignedInPerson;
  tx?: EntityManager;
  gathering?: Gathering;
  assumption?: Assumption;
  /** Where the door's own questions wait for the first reads that go together. */
  opening?: Gathering;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The id to quote when something went wrong; `house` outside of any request. */
export function requestId(): string {
  return requestContext.getStore()?.requestId ?? 'house';
}
