import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Role } from '#heart-core';

/** Who is at the other end of a request, as read afresh from the tables when it began. */
export interface SignedInPerson {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  squadIds: string[];
  sessionId: string;
  version: number;
}

/** What belongs to one request: its id, who asks, and the transaction that it runs in, once there is one. */
export interface RequestContext {
  requestId: string;
  person?: SignedInPerson;
  tx?: EntityManager;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The id to quote when something went wrong; `house` outside of any request. */
export function requestId(): string {
  return requestContext.getStore()?.requestId ?? 'house';
}
