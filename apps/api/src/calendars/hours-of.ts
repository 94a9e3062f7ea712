import type { EntityManager } from 'typeorm';
import {
  type CalendarStretch,
  type CalendarVersionFacts,
  defaultOfficeHours,
  hoursBy,
  type OfficeHours,
} from '#heart-core';

/** A squad, and by number which hours it works: the number grows with every change of them. */
export interface SquadAtWork {
  squadId: string;
  timeZone: string;
  hoursVersion: number;
}

type Ask = Pick<EntityManager, 'query'>;

const known = new Map<string, OfficeHours>();
const mostKept = 500;
const usual = new Map<string, OfficeHours>();

/**
 * The hours that a squad works. They are kept by the number that its row told, in whatever process it was raised, so
 * that what is known of their days is reckoned once. Never asked by who is changing them: that may yet be undone.
 */
export async function hoursOf(tx: Ask, { squadId, timeZone, hoursVersion }: SquadAtWork): Promise<OfficeHours> {
  const key = `${squadId} ${hoursVersion} ${timeZone}`;
  let hours = known.get(key);
  if (!hours) {
    hours = await readHours(tx, squadId, timeZone);
    if (known.size >= mostKept) known.clear();
    known.set(key, hours);
  }
  return hours;
}

/** The squad's hours as nobody can change them until this transaction ends. */
export async function heldHours(tx: EntityManager, squad: SquadAtWork & { hoursHeld?: boolean }): Promise<OfficeHours> {
  if (squad.hoursHeld) return hoursOf(tx, squad);
  const [held]: Omit<SquadAtWork, 'squadId'>[] = await tx.query(
    'select hours_version as "hoursVersion", time_zone as "timeZone" from squads where id = $1 for share',
    [squad.squadId],
  );
  return hoursOf(tx, { ...squad, ...held });
}

/** The hours as the tables tell them now. */
export async function readHours(tx: Ask, squadId: string, timeZone: string): Promise<OfficeHours> {
  const stretches = await stretchesOf(tx, squadId);
  if (stretches.length === 0) return usualHours(timeZone);
  return hoursBy(timeZone, stretches, await versionsOf(tx, [...new Set(stretches.map((one) => one.calendarId))]));
}

/** Squads without a calendar share the days of their zone. */
function usualHours(timeZone: string): OfficeHours {
  const hours = usual.get(timeZone) ?? defaultOfficeHours(timeZone);
  usual.set(timeZone, hours);
  return hours;
}

/** Which calendars a squad works by, in order. */
export const stretchesOf = (tx: Ask, squadId: string): Promise<CalendarStretch[]> =>
  tx.query(
    `select distinct on (from_on) from_on::text as "fromOn", calendar_id as "calendarId" from squad_calendars where squad_id = $1
     order by from_on, recorded_at desc, id desc`,
    [squadId],
  );

/** What these calendars say, in every version that counts. */
export const versionsOf = (tx: Ask, calendarIds: string[]): Promise<CalendarVersionFacts[]> =>
  tx.query(
    `select distinct on (calendar_id, from_on) calendar_id as "calendarId", version, from_on::text as "fromOn", week, days from calendar_versions
     where calendar_id = any($1::uuid[]) order by calendar_id, from_on, version desc`,
    [calendarIds],
  );
