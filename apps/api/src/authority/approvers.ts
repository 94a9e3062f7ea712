import {
  type Approver,
  allowanceOf,
  approversOf,
  type Given,
  governing,
  inForce,
  localDate,
  type RemedyKind,
  type Role,
  readsWords,
  type Sum,
} from '#heart-core';
import { squadsOf } from '../people/stands-in.sql.ts';
import { noneGiven } from './grant.ts';
import { limitsAt, type Read } from './limits.sql.ts';

/** What must be known of a request to say who could decide it. */
export interface Request {
  squadId: string;
  timeZone: string;
  sensitive: boolean;
  /** Who handles the case. */
  ownerId: string | null;
  requestedById: string | null;
  remedy: RemedyKind;
  amountMinor: number | null;
  currency: string | null;
  given: Pick<Given, 'caseMinor' | 'customer90dMinor'>;
}

export interface Decider extends Approver {
  squadIds: string[];
}

const deciders = (now: string) =>
  `select p.id, p.name, p.role, ${squadsOf('p.id', now)} as "squadIds" from people p where p.active and p.role in ('supervisor', 'manager', 'admin')`;

/**
 * Who decides over each of these requests, with what each may give: whoever reads the case. Which of them may say yes to the
 * whole amount is the core's to say (`approversOf`). Three questions to the tables, however many requests.
 */
export async function decidersOf(read: Read, requests: readonly Request[], now: Date): Promise<Decider[][]> {
  if (requests.length === 0) return [];
  const people = await read<Omit<Decider, 'allowance' | 'given'> & { role: Role }>(deciders('$1::timestamptz'), [now]);
  const rows = inForce(await limitsAt(read, now), now);
  const spent = await daysSpent(read, people, requests, now);
  return requests.map((request) => {
    const { squadId, remedy, currency, given } = request;
    const readers = people.filter((person) => reaches(person, request));
    return readers.map((person): Decider => {
      const whose = { personId: person.id, role: person.role, squadId };
      const day = localDate(request.timeZone, now);
      const dayMinor = spent.get([person.id, day, remedy, currency].join(' ')) ?? 0;
      return {
        ...person,
        allowance: allowanceOf(governing(rows, whose, remedy, currency), remedy),
        given: { ...noneGiven, ...given, dayMinor },
      };
    });
  });
}

/** Who could say yes to this one, in the order in which they are asked. */
export async function approversFor(read: Read, request: Request, now: Date): Promise<Decider[]> {
  const [deciders = []] = await decidersOf(read, [request], now);
  return approversOf(deciders, request.requestedById, request.amountMinor);
}

function reaches(person: { id: string; role: Role; squadIds: string[] }, request: Request): boolean {
  const { squadId, sensitive, ownerId } = request;
  if (person.role === 'supervisor' && !person.squadIds.includes(squadId)) return false;
  return readsWords(person, { sensitive, agentId: ownerId, squadId });
}

async function daysSpent(
  read: Read,
  people: readonly { id: string }[],
  requests: readonly Request[],
  now: Date,
): Promise<Map<string, number>> {
  const days = [...new Set(requests.map(({ timeZone }) => localDate(timeZone, now)))];
  const rows = await read<{ key: string; spent: number }>(
    `select concat_ws(' ', s.person_id, s.day, s.remedy, s.currency) as key, s.spent_minor::float8 as spent from authority_day_spent s
     where s.person_id = any($1::uuid[]) and s.day = any($2::date[])`,
    [people.map(({ id }) => id), days],
  );
  return new Map(rows.map(({ key, spent }) => [key, spent]));
}

export const sumsInWords: Record<Sum, string> = {
  case: 'limit on a case',
  customer90d: 'limit to one customer in 90 days',
  day: 'limit of the day',
};

/** "Priya or Malik can say yes." */
export function whoCan(people: readonly { name: string }[]): string {
  const names = people.slice(0, 3).map(({ name }) => name);
  if (names.length === 0) return "Nobody's limits hold this: an administrator can raise them.";
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return `${list} can say yes.`;
}
