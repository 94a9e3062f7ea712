import type { EntityManager } from 'typeorm';
import { digestMoment, endOfDay } from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import { overdueSql } from '../commitments/board.sql.ts';
import type { PlannedJob } from '../jobs/plan.ts';
import { squadsOf } from '../people/stands-in.sql.ts';
import type { House } from '../platform/house.ts';

/** A digest that is later than this is yesterday's paper. */
const latestMs = 12 * 3_600_000;
const mostListed = 10;

interface Supervised {
  personId: string;
  squadId: string;
  timeZone: string;
  hoursVersion: number;
}

/** Each supervisor with each squad that they answer for at a moment, those of a colleague they stand in for among them. $1 the moment. */
const supervisedSql = (more: string) =>
  `select p.id as "personId", s.id as "squadId", s.time_zone as "timeZone", s.hours_version as "hoursVersion" from people p
     join squads s on s.active and s.id = any(${squadsOf('p.id', '$1::timestamptz')})
   where p.active and p.role = 'supervisor' ${more}`;

/** The digests whose moment has come: one for each supervisor, of all their squads whose clocks agree. */
export async function digests(house: House, digestAt: string | null, now: Date): Promise<PlannedJob[]> {
  if (!digestAt) return [];
  const jobs: PlannedJob[] = [];
  for (const squad of await house.read<Supervised>(supervisedSql(''), [now])) {
    const dueAt = digestMoment(await hoursOf(house.db, squad), digestAt, now);
    if (dueAt !== null && dueAt <= now && now.getTime() - dueAt.getTime() < latestMs)
      jobs.push({ kind: 'digest', subject: 'digest', dueAt, recipientId: squad.personId });
  }
  if (jobs.length === 0) return [];
  const known = await house.read<{ recipientId: string; dueAt: Date }>(
    `select recipient_id as "recipientId", due_at as "dueAt" from jobs where kind = 'digest' and subject = 'digest' and due_at > $1`,
    [new Date(now.getTime() - latestMs)],
  );
  const planned = new Set(known.map(({ recipientId, dueAt }) => `${recipientId} ${dueAt.getTime()}`));
  return jobs.filter(({ recipientId, dueAt }) => !planned.has(`${recipientId} ${dueAt.getTime()}`));
}

export interface DigestFacts {
  overdue: number;
  dueToday: number;
  /** The most overdue promises, by id. */
  oldest: string[];
}

/** What a supervisor's digest of this moment says, as things stand now; null where nothing is promised. */
export async function digestOf(
  tx: EntityManager,
  { personId, dueAt, digestAt, now }: { personId: string; dueAt: Date; digestAt: string; now: Date },
): Promise<DigestFacts | null> {
  const all: Supervised[] = await tx.query(supervisedSql('and p.id = $2'), [now, personId]);
  const squads: Supervised[] = [];
  for (const squad of all)
    if (digestMoment(await hoursOf(tx, squad), digestAt, dueAt)?.getTime() === dueAt.getTime()) squads.push(squad);
  const [zone] = squads.map(({ timeZone }) => timeZone);
  if (!zone) return null;
  const [facts]: DigestFacts[] = await tx.query(
    `select count(*) filter (where ${overdueSql('$1')})::int as overdue, count(*) filter (where m.due_at >= $1)::int as "dueToday",
       coalesce((array_agg(m.id order by m.due_at, m.id) filter (where ${overdueSql('$1')}))[1:${mostListed}], '{}') as oldest
     from commitments m where m.squad_id = any($2::uuid[]) and m.done_at is null and m.ended_at is null and m.import_id is null and m.due_at < $3`,
    [now, squads.map(({ squadId }) => squadId), endOfDay(zone, now)],
  );
  return facts && facts.overdue + facts.dueToday > 0 ? facts : null;
}
