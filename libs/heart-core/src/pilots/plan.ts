import { weeksBetween } from '../issues/weeks.ts';
import type { FieldProblem } from '../refusal.ts';

/** A squad of a pilot. Days are days of the plan's zone; a control squad never starts. */
export interface SquadOfPlan {
  squadId: string;
  /** The Monday on which it starts to work by the method; null: it goes on as before. */
  startOn: string | null;
}

/** How the squads that start were found: drawn by lot, with what anyone needs to draw it again; or chosen. */
export type Assignment = { kind: 'drawn'; seed: number; sizes: number[]; among: string[] } | { kind: 'chosen' };

/** What is settled before a pilot starts, and judged by: edits make another version. */
export interface Plan {
  methodKey: string;
  timeZone: string;
  squads: SquadOfPlan[];
  assignment: Assignment;
  /** Whole weeks before the first start that count as before. */
  baselineWeeks: number;
  /** Weeks of training after a squad's start that count neither as before nor as after. */
  washoutWeeks: number;
  primary: string;
  secondary: string[];
  /** The smallest difference that would matter, by metric, in its own unit: a share 0 to 1, a mean, seconds. */
  meaningful: Record<string, number>;
  /** Days on which a verdict may be read, in order. */
  looks: string[];
  alpha: number;
}

const dayMs = 86_400_000;
export const weekMs = 7 * dayMs;
const day = (on: string): number => Date.parse(`${on}T00:00:00Z`);
const isMonday = (on: string) => new Date(day(on)).getUTCDay() === 1;

/** The days on which squads start, each wave once, in order. */
export const startsOf = ({ squads }: Pick<Plan, 'squads'>): string[] =>
  [...new Set(squads.flatMap(({ startOn }) => startOn ?? []))].sort();

/** The Monday from which on weeks count as before. */
export function baselineStart(plan: Pick<Plan, 'squads' | 'baselineWeeks'>): string {
  const [first = '1970-01-05'] = startsOf(plan);
  return new Date(day(first) - plan.baselineWeeks * weekMs).toISOString().slice(0, 10);
}

/** How many whole weeks lie between two days. */
export const wholeWeeksBetween = (from: string, to: string): number => Math.floor(weeksBetween(from, to));

/** What is wrong with a plan by itself; what its design can show is another question (`reviewPlan`). */
export function checkPlan(plan: Plan, metrics: readonly string[]): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const fault = (pointer: string, code: string, detail: string) => faults.push({ pointer, code, detail });
  const ids = plan.squads.map(({ squadId }) => squadId);
  if (new Set(ids).size < ids.length) fault('/squads', 'repeated', 'Each squad once.');
  for (const [i, { startOn }] of plan.squads.entries())
    if (startOn !== null && !isMonday(startOn)) fault(`/squads/${i}/startOn`, 'monday', 'A squad starts on a Monday.');
  const starts = startsOf(plan);
  if (starts.length === 0) fault('/squads', 'nobodyStarts', 'At least one squad starts.');
  if (!metrics.includes(plan.primary)) fault('/primary', 'choice', `One of ${metrics.join(', ')}.`);
  for (const [i, key] of plan.secondary.entries())
    if (!metrics.includes(key) || key === plan.primary || plan.secondary.indexOf(key) < i)
      fault(`/secondary/${i}`, 'choice', `Each once, beside the primary, of ${metrics.join(', ')}.`);
  for (const [key, least] of Object.entries(plan.meaningful))
    if (![plan.primary, ...plan.secondary].includes(key) || !(least > 0))
      fault(`/meaningful/${key}`, 'choice', 'A number above 0, for a metric of this plan.');
  const [first] = starts;
  for (const [i, on] of plan.looks.entries()) {
    if (i > 0 && on <= (plan.looks[i - 1] ?? '')) fault(`/looks/${i}`, 'order', 'Looks follow one another.');
    if (first && wholeWeeksBetween(first, on) < plan.washoutWeeks + 1)
      fault(`/looks/${i}`, 'tooEarly', 'A look comes a whole week after the training weeks, at the earliest.');
  }
  return faults;
}
