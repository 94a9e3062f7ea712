import type { givenIn } from '../given.ts';
import type { TestHouse } from '../house.ts';

/** What stands in a room of the house, so that each of its operations has something to be asked about. */
export interface Standing {
  /** The id, key or word that a part of a path or a property of a body takes, by its name. */
  ids: Record<string, string>;
  /** A body that is right for sure, by operation, where chance seldom finds one. */
  bodies?: Record<string, object>;
  /** A query that is right for sure, by operation, where one is needed. */
  queries?: Record<string, string>;
}

type Given = ReturnType<typeof givenIn>;

/** What a room is furnished with: the house, its two cases, and a hand that posts and must succeed. */
export interface Hand {
  house: TestHouse;
  given: Given;
  open: Awaited<ReturnType<Given['aCase']>>;
  closed: Awaited<ReturnType<Given['aClosedCase']>>;
  post(by: { email: string }, path: string, body: object): Promise<{ id: string }>;
}
