import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hoursBy, nextClockChanges, Refusal, samplesOf, type Wire } from '#heart-core';
import type { CalendarPreviewBody, CalendarVersionBody, SquadCalendarBody } from '../calendars/calendars.dto.ts';
import { CalendarsService } from '../calendars/calendars.service.ts';
import { demandHours } from '../calendars/demand-hours.ts';
import { versionsOf } from '../calendars/hours-of.ts';
import { note } from '../log/log.ts';
import { seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type Applied, holdCasesOf, movePromises, raiseHours } from './apply-hours.ts';
import { type HoursChange, type PlannedHours, planHours } from './planned-hours.ts';
import { promisesUnder, type Rescheduled } from './promises-under.ts';

const mostListed = 200;

/** Changes when squads work, with every open promise in view: what was told to a customer stays, the rest moves and says so. */
@Injectable()
export class ReschedulingService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
  ) {}

  /** What a change would do, and nothing done. */
  async preview(body: CalendarPreviewBody, by: SignedInPerson): Promise<Wire.CalendarPreview> {
    const change = changeOf(body, by);
    const now = this.clock.now();
    const tx = this.house.db;
    const planned = await planHours(tx, change, now);
    const closed = (await promisesUnder(tx, planned.squads, change.fromOn, by, now)).filter(({ moved }) => moved);
    const [stays, moves] = [
      closed.filter(({ promise }) => promise.told),
      closed.filter(({ promise }) => !promise.told),
    ];
    const { hours, days } = await this.shown(planned, change);
    return {
      until: planned.until,
      squadIds: planned.squads.map(({ id }) => id),
      moves: moves.slice(0, mostListed).map(toRecord),
      stays: stays.slice(0, mostListed).map(toRecord),
      moving: moves.length,
      staying: stays.length,
      samples: samplesOf(hours, change.fromOn, days).map(({ from, minutes, at }) => ({
        from: from.toISOString(),
        minutes,
        at: at.toISOString(),
      })),
      clockChanges: nextClockChanges(planned.timeZone, now).map((one) => ({ ...one, at: one.at.toISOString() })),
    };
  }

  /** A calendar says something new from a day on. */
  async addVersion(body: CalendarVersionBody, by: SignedInPerson): Promise<Wire.CalendarVersionRecord & Applied> {
    const change = changeOf(body, by);
    const id = uuidv7();
    const applied = await this.apply(change, by, async (tx, { version }, now) => {
      const { week, days } = change.version as NonNullable<HoursChange['version']>;
      await tx.query(
        'insert into calendar_versions (id, calendar_id, version, from_on, week, days, made_by_id, recorded_at) values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)',
        [id, change.calendarId, version, change.fromOn, JSON.stringify(week), JSON.stringify(days), by.id, now],
      );
      await tx.query('update calendars set version = version + 1 where id = $1', [change.calendarId]);
      return { deed: 'calendar.version', refs: { calendar: change.calendarId, calendarVersion: version } };
    });
    return { ...(await this.calendars.version(id)), ...applied };
  }

  /** A squad works by a calendar from a day on. */
  async assign(body: SquadCalendarBody, by: SignedInPerson | null): Promise<Wire.SquadCalendarRecord & Applied> {
    if (by && !seesSquad(by, body.squadId)) throw new Refusal('not-found');
    const id = uuidv7();
    const record = { ...body, id, madeById: by?.id ?? null };
    let recordedAt = '';
    const applied = await this.apply(body, by, async (tx, { timeZone }, now) => {
      recordedAt = now.toISOString();
      await tx.query(
        'insert into squad_calendars (id, squad_id, calendar_id, time_zone, from_on, made_by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, body.squadId, body.calendarId, timeZone, body.fromOn, by?.id ?? null, now],
      );
      return {
        deed: 'calendar.assign',
        refs: { calendar: body.calendarId, squad: body.squadId },
        squadId: body.squadId,
      };
    });
    return { ...record, recordedAt, ...applied };
  }

  /** One deed, in the order of locks that `holdCasesOf` tells; planned anew once nobody else can change anything. */
  private apply(
    change: HoursChange,
    by: SignedInPerson | null,
    write: (
      tx: EntityManager,
      planned: PlannedHours,
      now: Date,
    ) => Promise<{ deed: string; refs: Record<string, unknown>; squadId?: string }>,
  ): Promise<Applied> {
    const now = this.clock.now();
    return this.house.deed(async (tx) => {
      await holdCasesOf(tx, await planHours(tx, change, now), change.fromOn, now);
      await tx.query('select 1 from calendars where id = $1 for update', [change.calendarId]);
      await raiseHours(tx, await planHours(tx, change, now));
      const planned = await planHours(tx, change, now);
      const { deed, refs, squadId } = await write(tx, planned, now);
      const applied = await movePromises(tx, planned, change.fromOn, by, now);
      await note(tx, { deed, person: by, at: now, refs: { ...refs, fromOn: change.fromOn, ...applied }, squadId });
      return applied;
    });
  }

  /** The hours that samples are drawn from: those of the change alone, whoever works by them. */
  private async shown(planned: PlannedHours, { calendarId, fromOn, version }: HoursChange) {
    const versions = await versionsOf(this.house.db, [calendarId]);
    const all = version ? [...versions, { calendarId, version: planned.version, fromOn, ...version }] : versions;
    const hours = hoursBy(planned.timeZone, [{ calendarId, fromOn }], all);
    return { hours, days: hours.periods[1]?.days ?? [] };
  }
}

/** A change as its body tells it: the next version of a calendar, or a squad that takes one. */
function changeOf(body: CalendarPreviewBody | CalendarVersionBody, by: SignedInPerson): HoursChange {
  const { calendarId, fromOn, week, days = [], baseVersion = null } = body;
  const squadId = 'squadId' in body ? body.squadId : undefined;
  if ((squadId === undefined) === (week === undefined))
    throw invalid([
      { pointer: '/week', code: 'one', detail: 'Say either what the calendar will say, or which squad takes it.' },
    ]);
  if (squadId !== undefined && !seesSquad(by, squadId)) throw new Refusal('not-found');
  return week
    ? { calendarId, fromOn, version: { ...demandHours(week, days), baseVersion } }
    : { calendarId, fromOn, squadId };
}

function toRecord({ promise, moved }: Rescheduled): Wire.MovedPromise {
  return {
    commitmentId: promise.id,
    caseId: promise.caseId,
    caseNumber: promise.caseNumber,
    squadId: promise.squadId,
    ownerId: promise.ownerId,
    kind: promise.kind as Wire.CommitmentKind,
    what: promise.readable ? promise.what : null,
    windowFrom: promise.windowFrom?.toISOString() ?? null,
    dueAt: promise.dueAt.toISOString(),
    newWindowFrom: promise.told ? null : (moved?.windowFrom?.toISOString() ?? null),
    newDueAt: promise.told ? null : (moved?.dueAt.toISOString() ?? null),
  };
}
