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
  /** What a fact that counts is a part of, where a figure shows its parts. */
  part?: string;
  where: string;
}

export const setAside = `when c.set_aside then 'setAside'`;
/** Where a figure asks about the resolution, the squad is that at the resolution. */
export const resolvedSquad = 'coalesce(c.resolved_squad_id, c.squad_id)';
export const resolvedAgent = 'coalesce(c.resolved_agent_id, c.agent_id)';
