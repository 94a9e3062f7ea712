import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  addWorkingMinutes,
  inForceOn,
  isOpen,
  isZone,
  localDate,
  nextOpen,
  type OfficeHours,
  Refusal,
  versionsInOrder,
  type Wire,
} from '#heart-core';
import { note } from '../log/log.ts';
import { seesSquad, squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Listing, Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CalendarBody, CalendarChange } from './calendars.dto.ts';
import {
  calendarColumns,
  calendarListing,
  squadCalendarColumns,
  squadCalendarListing,
  versionColumns,
  versionListing,
} from './calendars.sql.ts';
import { demandHours } from './demand-hours.ts';
import { hoursOf, readHours } from './hours-of.ts';

type CalendarRecord = Wire.CalendarRecord;
type CalendarRow = Pick<CalendarRecord, 'id' | 'name' | 'timeZone' | 'active' | 'version'>;
type Version = { id: string; calendarId: string; version: number; fromOn: string };
type Stretch = { squadId: string; calendarId: string; fromOn: string };

const one = (id: string): Asked => ({ filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null });

/** When squads work: the calendars, what each said from when on, and who works by which. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  private readonly read = <Row>(sql: string, values: unknown[]) => this.house.read<Row>(sql, values);

  async list(asked: Asked, person: SignedInPerson): Promise<Page<CalendarRecord>> {
    const parameters = new Parameters();
    const question = { select: calendarColumns, from: 'calendars c', where: 'true', parameters };
    const page = await pageOf<CalendarRow, CalendarRow>(this.read, calendarListing, asked, question, (row) => row);
    const rows = await this.told(page.rows, person);
    return new Page(page.resource, rows, page.from, page.total, page.next);
  }

  async one(id: string, person: SignedInPerson): Promise<CalendarRecord> {
    const [found] = (await this.list(one(id), person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  versions(asked: Asked): Promise<Page<Wire.CalendarVersionRecord>> {
    return this.plain(versionListing, asked, versionColumns, 'calendar_versions v', new Parameters(), 'true');
  }

  async version(id: string): Promise<Wire.CalendarVersionRecord> {
    return first((await this.versions(one(id))).rows);
  }

  squadCalendars(asked: Asked, person: SignedInPerson): Promise<Page<Wire.SquadCalendarRecord>> {
    const parameters = new Parameters();
    const seen = squadsSeen(person);
    const where = seen ? `a.squad_id = any(${parameters.add(seen)}::uuid[])` : 'true';
    return this.plain(squadCalendarListing, asked, squadCalendarColumns, 'squad_calendars a', parameters, where);
  }

  async squadCalendar(id: string, person: SignedInPerson): Promise<Wire.SquadCalendarRecord> {
    return first((await this.squadCalendars(one(id), person)).rows);
  }

  /** The hours of one squad, past and to come. */
  async hoursOfSquad(id: string): Promise<OfficeHours & { id: string }> {
    const [squad] = await this.house.read<{ timeZone: string }>(
      'select time_zone as "timeZone" from squads where id = $1',
      [id],
    );
    if (!squad) throw new Refusal('not-found');
    return { id, ...(await readHours(this.house.db, id, squad.timeZone)) };
  }

  /** So many working minutes of a squad from a moment on. */
  async workingTime(
    squadId: string,
    from: Date | null,
    minutes: number,
    person: SignedInPerson,
  ): Promise<Wire.WorkingTime> {
    const [squad] = seesSquad(person, squadId)
      ? await this.house.read<{ timeZone: string; hoursVersion: number }>(
          'select time_zone as "timeZone", hours_version as "hoursVersion" from squads where id = $1',
          [squadId],
        )
      : [];
    if (!squad) throw new Refusal('not-found');
    const hours = await hoursOf(this.house.db, { squadId, ...squad });
    const start = from ?? this.clock.now();
    return {
      squadId,
      timeZone: squad.timeZone,
      from: start.toISOString(),
      minutes,
      at: addWorkingMinutes(hours, start, minutes).toISOString(),
      open: isOpen(hours, start),
      nextOpen: nextOpen(hours, start).toISOString(),
    };
  }

  /** A calendar with its first version; no squad works by it yet. */
  async add(body: CalendarBody, by: SignedInPerson | null): Promise<string> {
    if (!isZone(body.timeZone))
      throw invalid([
        { pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' },
      ]);
    const { week, days } = demandHours(body.week, body.days ?? []);
    const [id, at] = [uuidv7(), this.clock.now()];
    const fromOn = body.fromOn ?? localDate(body.timeZone, at);
    await this.house.deed(async (tx) => {
      await tx.query('insert into calendars (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
        ...[id, body.name, body.timeZone, at],
      ]);
      await tx.query(
        'insert into calendar_versions (id, calendar_id, version, from_on, week, days, made_by_id, recorded_at) values ($1, $2, 1, $3, $4::jsonb, $5::jsonb, $6, $7)',
        [uuidv7(), id, fromOn, JSON.stringify(week), JSON.stringify(days), by?.id ?? null, at],
      );
      await note(tx, { deed: 'calendar.add', person: by, at, refs: { calendar: id, timeZone: body.timeZone, fromOn } });
    });
    return id;
  }

  /** Its name, and whether it is offered to squads. Its hours are changed by the next version alone. */
  async change(id: string, version: number, facts: CalendarChange, by: SignedInPerson): Promise<CalendarRecord> {
    const changed = Object.entries(facts).filter(([, value]) => value !== undefined);
    if (changed.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const before = await this.one(id, by);
    if (facts.active === false && before.squads.length > 0)
      throw new Refusal('conflict', {
        reason: 'in-use',
        detail: `${before.squads.length === 1 ? 'A squad works' : `${before.squads.length} squads work`} by this calendar. Give them another one first.`,
      });
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        'update calendars set name = coalesce($3, name), active = coalesce($4, active), version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, facts.name, facts.active],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      const refs = { calendar: id, changed: changed.map(([name]) => name), active: facts.active };
      await note(tx, { deed: 'calendar.change', person: by, at: this.clock.now(), refs });
    });
    return this.one(id, by);
  }

  private plain<Row extends { id: string }>(
    listing: Listing,
    asked: Asked,
    select: string,
    from: string,
    parameters: Parameters,
    where: string,
  ): Promise<Page<Row>> {
    return pageOf<Row, Row>(this.read, listing, asked, { select, from, where, parameters }, (row) => row);
  }

  /** Calendars with what they say today in their zone, what is to come, and the squads that work by them. */
  private async told(rows: CalendarRow[], person: SignedInPerson): Promise<CalendarRecord[]> {
    const ids = rows.map(({ id }) => id);
    const now = this.clock.now();
    const versions = await this.house.read<Version>(
      'select id, calendar_id as "calendarId", version, from_on::text as "fromOn" from calendar_versions where calendar_id = any($1::uuid[])',
      [ids],
    );
    const inForce = new Map(
      rows.map(({ id, timeZone }) => {
        const own = versions.filter(({ calendarId }) => calendarId === id);
        return [id, { own, current: inForceOn(versionsInOrder(own), localDate(timeZone, now)) as Version }];
      }),
    );
    const hours = await this.house.read<Pick<Wire.CalendarVersionRecord, 'id' | 'week' | 'days'>>(
      'select id, week, days from calendar_versions where id = any($1::uuid[])',
      [[...inForce.values()].map(({ current }) => current.id)],
    );
    const stretches = await this.stretches(ids, person);
    return rows.map((row) => {
      const today = localDate(row.timeZone, now);
      const { own, current } = inForce.get(row.id) as { own: Version[]; current: Version };
      const { week, days } = hours.find(({ id }) => id === current.id) as (typeof hours)[number];
      const counted = versionsInOrder(own).filter(({ fromOn }) => fromOn > today && fromOn > current.fromOn);
      return {
        ...row,
        latestVersion: Math.max(...own.map(({ version }) => version)),
        current: { version: current.version, fromOn: current.fromOn, week, days },
        scheduled: counted.map(({ version, fromOn }) => ({ version, fromOn })),
        squads: usersOf(row.id, today, stretches),
      };
    });
  }

  /** All that the squads which ever took one of these calendars work by. */
  private stretches(calendarIds: string[], person: SignedInPerson): Promise<Stretch[]> {
    const seen = squadsSeen(person);
    return this.house.read<Stretch>(
      `select distinct on (squad_id, from_on) squad_id as "squadId", calendar_id as "calendarId", from_on::text as "fromOn" from squad_calendars
       where squad_id in (select squad_id from squad_calendars where calendar_id = any($1::uuid[])) and ($2::uuid[] is null or squad_id = any($2))
       order by squad_id, from_on, recorded_at desc, id desc`,
      [calendarIds, seen],
    );
  }
}

/** The squads that work by a calendar on this day, or will. */
function usersOf(calendarId: string, today: string, stretches: Stretch[]): CalendarRecord['squads'] {
  const squadIds = [...new Set(stretches.map(({ squadId }) => squadId))];
  return squadIds.flatMap((squadId) => {
    const own = stretches.filter((one) => one.squadId === squadId);
    const holds = own.findLast(({ fromOn }) => fromOn <= today);
    const counts = own.filter((one) => one.calendarId === calendarId && (one === holds || one.fromOn > today));
    return counts.map(({ fromOn }) => ({ squadId, fromOn }));
  });
}

function first<Row>([row]: Row[]): Row {
  if (!row) throw new Refusal('not-found');
  return row;
}
