import type { EntityManager } from 'typeorm';
import { localDate, periodOn } from '#heart-core';
import { restate } from '../cases/restate.ts';
import { note } from '../log/log.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { PlannedHours } from './planned-hours.ts';
import { promisesUnder, type Rescheduled } from './promises-under.ts';

/** What a change of hours did to the promises that were open. */
export interface Applied {
  moved: number;
  stayed: number;
}

const moves = ({ promise, moved }: Rescheduled) => moved !== null && !promise.told;

/**
 * Holds the cases whose promises would move, before anything else is held. Who makes a promise holds its case and then
 * its squad: so does this deed, in the order of ids (case rows, calendar row, squad rows, heads of the audit).
 */
export async function holdCasesOf(tx: EntityManager, planned: PlannedHours, fromOn: string, now: Date): Promise<void> {
  const movable = (await promisesUnder(tx, planned.squads, fromOn, null, now)).filter(moves);
  const caseIds = [...new Set(movable.map(({ promise }) => promise.caseId))];
  await tx.query('select id from cases where id = any($1::uuid[]) order by id for update', [caseIds]);
}

/** Nobody makes a promise by the old hours from here on: the squads' number grows, and their rows are held. */
export async function raiseHours(tx: EntityManager, planned: PlannedHours): Promise<void> {
  for (const { id } of planned.squads)
    await tx.query('update squads set hours_version = hours_version + 1 where id = $1', [id]);
}

/** Moves what was not told to the customer and can no longer stand; the grace of each open promise is that of the new hours. */
export async function movePromises(
  tx: EntityManager,
  planned: PlannedHours,
  fromOn: string,
  by: SignedInPerson | null,
  now: Date,
): Promise<Applied> {
  const all = await promisesUnder(tx, planned.squads, fromOn, null, now);
  await keepGrace(tx, all);
  const moving = all.filter(moves);
  for (const caseId of [...new Set(moving.map(({ promise }) => promise.caseId))].sort()) {
    const some = moving.filter((one) => one.promise.caseId === caseId);
    for (const one of some) await moveOne(tx, one);
    await restate(tx, caseId, now);
    const [{ promise }] = some as [Rescheduled];
    await note(tx, {
      deed: 'commitment.reschedule',
      person: by,
      at: now,
      caseId,
      refs: { commitments: some.map((one) => ({ id: one.promise.id, from: one.promise.dueAt, to: one.moved?.dueAt })) },
      story: some.map((one) => ({
        deed: 'commitment.reschedule',
        occurredAt: now,
        facts: { what: one.promise.what, dueAt: one.promise.dueAt, newDueAt: one.moved?.dueAt },
      })),
      live: [
        {
          resource: 'commitments',
          squadIds: [...new Set([promise.squadId, promise.caseSquadId])],
          ids: some.map((one) => one.promise.id),
        },
      ],
    });
  }
  return { moved: moving.length, stayed: all.filter(({ moved }) => moved !== null).length - moving.length };
}

async function moveOne(tx: EntityManager, { promise, hours, moved, graceEndsAt }: Rescheduled): Promise<void> {
  const due = moved?.dueAt ?? promise.dueAt;
  const { calendarId, calendarVersion } = periodOn(hours, localDate(hours.timeZone, due));
  await tx.query(
    'update commitments set due_at = $3, window_from = $4, grace_ends_at = $5, calendar_id = $6, calendar_version = $7 where case_id = $1 and id = $2',
    [promise.caseId, promise.id, due, moved?.windowFrom ?? null, graceEndsAt, calendarId, calendarVersion],
  );
}

/** One statement for all whose grace now ends at another moment. */
async function keepGrace(tx: EntityManager, all: Rescheduled[]): Promise<void> {
  const changed = all.filter((one) => !moves(one) && one.graceEndsAt.getTime() !== one.promise.graceEndsAt.getTime());
  if (changed.length === 0) return;
  await tx.query(
    `update commitments m set grace_ends_at = g.ends from json_to_recordset($1::json) as g(case_id uuid, id uuid, ends timestamptz)
     where m.case_id = g.case_id and m.id = g.id`,
    [
      JSON.stringify(
        changed.map((one) => ({ case_id: one.promise.caseId, id: one.promise.id, ends: one.graceEndsAt })),
      ),
    ],
  );
}
