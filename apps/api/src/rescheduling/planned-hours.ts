import type { EntityManager } from 'typeorm';
import {
  type CalendarStretch,
  hoursBy,
  localDate,
  type OfficeHours,
  Refusal,
  type SpecialDay,
  versionsInOrder,
  type Week,
} from '#heart-core';
import { stretchesOf, versionsOf } from '../calendars/hours-of.ts';
import { invalid } from '../platform/checked.pipe.ts';

type Ask = Pick<EntityManager, 'query'>;

/** A calendar is about to say something new, or a squad to take a calendar. */
export interface HoursChange {
  calendarId: string;
  fromOn: string;
  /** The next version: what it says. */
  version?: { week: Week; days: SpecialDay[]; baseVersion: number | null };
  /** Or the squad that takes the calendar as it is. */
  squadId?: string;
}

export interface SquadToBe {
  id: string;
  timeZone: string;
  hours: OfficeHours;
}

/** What a change of hours comes to: who works otherwise, until when, and by which version. */
export interface PlannedHours {
  timeZone: string;
  version: number;
  until: string | null;
  squads: SquadToBe[];
}

/** The hours as they would be: checked, and nothing changed. */
export async function planHours(tx: Ask, change: HoursChange, now: Date): Promise<PlannedHours> {
  const { calendarId, fromOn, version } = change;
  const [calendar]: { timeZone: string; active: boolean }[] = await tx.query(
    'select time_zone as "timeZone", active from calendars where id = $1',
    [calendarId],
  );
  if (!calendar) throw missing('/calendarId', 'There is no such calendar.');
  if (fromOn < localDate(calendar.timeZone, now))
    throw invalid([
      {
        pointer: '/fromOn',
        code: 'past',
        detail: 'Hours are changed from today on: what was promised by then was right.',
      },
    ]);
  const [{ latest }]: [{ latest: number }] = (await tx.query(
    'select max(version) as latest from calendar_versions where calendar_id = $1',
    [calendarId],
  )) as never;
  if (version && version.baseVersion !== null && version.baseVersion !== latest)
    throw new Refusal('version-mismatch', {
      detail: `Version ${latest} has been made since you read it. Read it again and apply your change to what is there now.`,
    });
  const number = version ? latest + 1 : latest;
  const own = await squadsOf(tx, change, calendar);
  const squads = await Promise.all(own.map((squad) => squadToBe(tx, squad, change, number)));
  const until = await nextAfter(tx, calendarId, fromOn);
  return { timeZone: calendar.timeZone, version: number, until, squads };
}

const missing = (pointer: string, detail: string) =>
  new Refusal('unprocessable', { detail, errors: [{ pointer, code: 'reference', detail }] });

/** The squads whose hours change, by id: the one that takes the calendar, or all that have ever taken it. */
async function squadsOf(
  tx: Ask,
  { calendarId, squadId }: HoursChange,
  calendar: { timeZone: string; active: boolean },
): Promise<{ id: string; timeZone: string }[]> {
  if (!squadId)
    return tx.query(
      `select id, time_zone as "timeZone" from squads where id in (select squad_id from squad_calendars where calendar_id = $1) order by id`,
      [calendarId],
    );
  const found: { id: string; timeZone: string }[] = await tx.query(
    'select id, time_zone as "timeZone" from squads where id = $1',
    [squadId],
  );
  const [squad] = found;
  if (!squad) throw new Refusal('not-found');
  if (!calendar.active)
    throw new Refusal('conflict', {
      reason: 'retired',
      detail: 'This calendar is no longer offered. Offer it again first.',
    });
  if (squad.timeZone !== calendar.timeZone)
    throw new Refusal('conflict', {
      reason: 'zone',
      detail: `The squad works in ${squad.timeZone}, the calendar is of ${calendar.timeZone}. Take or make a calendar of the squad's zone.`,
    });
  return found;
}

async function squadToBe(
  tx: Ask,
  { id, timeZone }: { id: string; timeZone: string },
  { calendarId, fromOn, version, squadId }: HoursChange,
  number: number,
): Promise<SquadToBe> {
  let stretches = await stretchesOf(tx, id);
  if (squadId) stretches = withStretch(stretches, { calendarId, fromOn });
  const versions = await versionsOf(tx, [...new Set(stretches.map((one) => one.calendarId))]);
  const { week, days } = version ?? {};
  const all = week && days ? [...versions, { calendarId, version: number, fromOn, week, days }] : versions;
  return { id, timeZone, hours: hoursBy(timeZone, stretches, all) };
}

const withStretch = (stretches: CalendarStretch[], planned: CalendarStretch) =>
  [...stretches.filter(({ fromOn }) => fromOn !== planned.fromOn), planned].sort((a, b) =>
    a.fromOn < b.fromOn ? -1 : 1,
  );

async function nextAfter(tx: Ask, calendarId: string, fromOn: string): Promise<string | null> {
  const versions = versionsInOrder(await versionsOf(tx, [calendarId]));
  return versions.find((one) => one.fromOn > fromOn)?.fromOn ?? null;
}
