import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AgainstPromise,
  addWorkingMinutes,
  againstPromise,
  againstWindow,
  type DueRule,
  graceEnd,
  localDate,
  nextOpen,
  type OfficeHours,
  periodOn,
  Refusal,
} from '#heart-core';
import { heldHours } from '../calendars/hours-of.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { demandPlace } from '../triage/places.ts';
import type { CommitmentPart } from './commitments.dto.ts';

export interface Promised {
  id: string;
  dueAt: Date;
}

interface Origin {
  resolutionId?: string;
  /** The promise that this one follows, and whether it takes its place. */
  previous?: { id: string; renegotiated: boolean };
  pointer?: string;
}

/** Makes a dated promise on a case that is held. */
export async function promise(
  tx: EntityManager,
  held: HeldCase,
  body: CommitmentPart,
  doing: Doing,
  { resolutionId, previous, pointer = '/dueAt' }: Origin = {},
): Promise<Done<Promised>> {
  const occurredAt = happenedAt(body.occurredAt, doing.usual, { receivedAt: held.receivedAt, now: doing.now });
  const hours = await heldHours(tx, held);
  const { dueAt, windowFrom, rule } = dueOf(body, occurredAt, hours);
  const { calendarId, calendarVersion } = periodOn(hours, localDate(hours.timeZone, dueAt));
  demandPromisable(body.what, { dueAt, windowFrom }, body.occurredAt ? occurredAt : doing.now, hours, pointer);
  if (windowFrom && body.kind === 'call') {
    const worksIn = (window: { from: Date; to: Date }) => !againstWindow(body.what, window, doing.now, hours);
    await demandPlace(tx, held.squadId, { from: windowFrom, to: dueAt }, worksIn);
  }
  const owner = await ownerOf(tx, held, body.ownerId ?? doing.by.id, body.ownerId !== undefined);
  const id = uuidv7();
  await tx.query(
    `insert into commitments (case_id, id, squad_id, agent_id, owner_id, kind, what, window_from, due_at, grace_ends_at, time_zone, channel, named_person, agreed_with_customer,
       previous_id, renegotiation, resolution_id, occurred_at, recorded_at, rule, within_minutes, calendar_id, calendar_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      ...[
        held.id,
        id,
        held.squadId,
        doing.by.id,
        owner,
        body.kind,
        body.what,
        windowFrom,
        dueAt,
        graceEnd(hours, dueAt),
        held.timeZone,
        body.channel ?? null,
      ],
      ...[
        body.namedPerson ?? null,
        body.agreedWithCustomer,
        previous?.id ?? null,
        previous?.renegotiated ?? false,
        resolutionId ?? null,
        occurredAt,
        doing.now,
      ],
      ...[rule, body.within?.businessMinutes ?? null, calendarId, calendarVersion],
    ],
  );
  const story = [
    { deed: 'commitment.make', occurredAt, facts: { kind: body.kind, what: body.what, dueAt, windowFrom } },
  ];
  return { record: { id, dueAt }, story, refs: { commitment: id, dueAt, owner } };
}

/** A due time, reckoned from one of the three ways to say it. */
function dueOf(
  { dueAt, within, window }: CommitmentPart,
  from: Date,
  hours: OfficeHours,
): { dueAt: Date; windowFrom: Date | null; rule: DueRule } {
  const said = [dueAt, within, window].filter((one) => one !== undefined).length;
  if (said !== 1)
    throw invalid([
      {
        pointer: '/dueAt',
        code: 'one',
        detail: `Say when by one of dueAt, within and window. ${nextOpenIs(nextOpen(hours, from))}`,
      },
    ]);
  if (within)
    return { dueAt: addWorkingMinutes(hours, from, within.businessMinutes), windowFrom: null, rule: 'within' };
  if (!window) return { dueAt: dueAt as Date, windowFrom: null, rule: 'at' };
  if (window.from >= window.to)
    throw invalid([{ pointer: '/window/to', code: 'order', detail: 'The window ends before it opens.' }]);
  return { dueAt: window.to, windowFrom: window.from, rule: 'window' };
}

const nextOpenIs = (moment: Date) => `The squad is next open at ${moment.toISOString()}.`;

export function demandPromisable(
  what: string,
  { dueAt, windowFrom }: { dueAt: Date; windowFrom: Date | null },
  now: Date,
  hours: OfficeHours,
  pointer: string,
): void {
  const against = windowFrom
    ? againstWindow(what, { from: windowFrom, to: dueAt }, now, hours)
    : againstPromise(what, dueAt, now, hours);
  if (against)
    throw invalid([
      against.code === 'vague'
        ? { pointer: '/what', ...vague }
        : { pointer: windowFrom ? '/window' : pointer, code: against.code, detail: sentenceOf(against) },
    ]);
}

const vague = { code: 'vague', detail: 'Say what will happen, without “soon”: the time stands beside it.' };

function sentenceOf(against: Exclude<AgainstPromise, { code: 'vague' }> | { code: 'backward' }): string {
  if (against.code === 'backward') return 'The window ends before it opens.';
  const why = { past: 'This time has passed.', closed: 'The squad does not work then.', 'no-time': 'Say when.' }[
    against.code
  ];
  return `${why} ${nextOpenIs(against.nextOpen)}`;
}

/** Who keeps the promise: someone still here who can reach the case. */
export async function ownerOf(tx: EntityManager, held: HeldCase, id: string, named: boolean): Promise<string> {
  if (!named) return id;
  const [owner] = await tx.query(
    `select p.id from people p where p.id = $1 and p.active and (p.role in ('manager', 'admin') or exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = $2))`,
    [id, held.squadId],
  );
  if (!owner)
    throw new Refusal('unprocessable', {
      detail: 'The owner must work in the squad of the case.',
      errors: [{ pointer: '/ownerId', code: 'reference', detail: 'Nobody of this squad.' }],
    });
  return id;
}
