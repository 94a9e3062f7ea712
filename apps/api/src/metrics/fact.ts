/**
 * A question to the tables: which facts a figure is made of. `c` is the case. Every fact has a moment that puts it into a
 * range, a squad and an agent as they were when it happened, and what it counts for: a reason leaves it out, pending
 * holds it back, `hit` is 1 or 0, or a score.
 */
export interface FactQuestion {
  from: string;
  id: string;
  at: string;
  squad: string;
  agent: string;
  /** Why a fact is left out, as SQL text; null where it counts. */
  reason: string;
  /** Is it too young to be judged? */
  pending: string;
  hit: string;
  /** What a fact that counts is a part of, where a figure shows its parts: a word, or several with spaces between. */
  part?: string;
  /** How much it counts below the line: 1, where nothing is said; 0 for what only adds above it. */
  weight?: string;
  /** Of money: what one of those below the line came to as a whole, so that the median and the ninth decile can be told. */
  whole?: string;
  where: string;
  /** When time alone will change what it counts for: null, or no such question, never. */
  turns?: string;
}

/** What a question may need to know, as places among the values of the statement. */
export interface Places {
  asOf: string;
  /** Of money: the workspace's currency, and what an hour of handling costs in its minor units. */
  currency: string;
  handlingRate: string;
}

export const setAside = `when c.set_aside then 'setAside'`;
/** Where a figure asks about the resolution, the squad is that at the resolution. */
export const resolvedSquad = 'coalesce(c.resolved_squad_id, c.squad_id)';
export const resolvedAgent = 'coalesce(c.resolved_agent_id, c.agent_id)';
