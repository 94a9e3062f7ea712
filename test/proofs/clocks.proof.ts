import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DateTime } from 'luxon';
import * as core from '#heart-core';
import { overdueSql, standingSql } from '../../apps/api/src/commitments/board.sql.ts';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { answers, around, lengths, threeCalendars } from './clock-answers.mjs';

jest.setTimeout(1_800_000);

/** Half-hour and quarter-hour ones, both hemispheres, changes at midnight, Ramadan, negative summer time, and some that keep still. */
const zones = [
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const hosts = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
const [first, last] = [Date.UTC(2024, 0, 1), Date.UTC(2031, 0, 1)];
const minute = 60_000;
const quarter = 15 * minute;
const day = 86_400_000;
type Changes = [zone: string, moments: number[]][];

/** What the clocks of a zone show at a quarter of an hour, as luxon reads them; each is read once. */
interface Shown {
  offset: number;
  hour: number;
  weekday: number;
  date: string;
}
const read = new Map<string, Map<number, Shown>>(zones.map((zone) => [zone, new Map()]));
function shownAt(zone: string, moment: number): Shown {
  const known = read.get(zone) as Map<number, Shown>;
  let shown = known.get(moment);
  if (!shown) {
    const at = DateTime.fromMillis(moment, { zone });
    shown = { offset: at.offset, hour: at.hour, weekday: at.weekday, date: at.toISODate() as string };
    known.set(moment, shown);
  }
  return shown;
}
const offsetAt = (zone: string, moment: number) => shownAt(zone, moment).offset;

/** Every change of clocks from 2024 to 2030, found by asking luxon hour by hour; a zone that keeps still gives two quiet nights a year. */
function changesOf(zone: string): number[] {
  const found: number[] = [];
  for (let at = first; at < last; at += day) {
    if (offsetAt(zone, at) === offsetAt(zone, at + day)) continue;
    for (let step = at; step < at + day; step += quarter)
      if (offsetAt(zone, step) !== offsetAt(zone, step + quarter)) found.push(step + quarter);
  }
  if (found.length > 0) return found;
  return Array.from({ length: 14 }, (_, i) => Date.UTC(2024 + Math.floor(i / 2), i % 2 ? 9 : 2, 29, 18));
}

/** Is the squad there, by what a clock on its wall shows? Nothing of ours is asked. */
function isThere(name: string, zone: string, moment: number): boolean {
  const { hour, weekday } = shownAt(zone, moment);
  if (name === 'always') return true;
  if (name === 'office') return weekday <= 5 && hour >= 9 && hour < 17;
  return hour >= 22 || hour < 6;
}

/** So many minutes of work later: counted through quarter by quarter. */
function dueBy(name: string, zone: string, from: Date, minutes: number): number {
  let left = minutes;
  for (let at = from.getTime(); ; at += quarter) {
    if (!isThere(name, zone, at)) continue;
    left -= 15;
    if (left === 0) return at + quarter;
  }
}

/** The same wall time on the next day on which anyone is there, if there was work between: a gap moves forward, of two the first. */
function graceBy(name: string, zone: string, due: number): number {
  const at = DateTime.fromMillis(due, { zone });
  for (let days = 1; ; days++) {
    const date = DateTime.fromObject({ year: at.year, month: at.month, day: at.day }, { zone: 'UTC' }).plus({ days });
    const start = date.toMillis();
    const wall = start + (at.hour * 60 + at.minute) * minute;
    const [before, after] = [offsetAt(zone, start - day), offsetAt(zone, start + 2 * day)];
    const shows = [before, after]
      .map((offset) => wall - offset * minute)
      .filter((moment) => moment + offsetAt(zone, moment) * minute === wall);
    const moment = shows.length > 0 ? Math.min(...shows) : wall - Math.min(before, after) * minute;
    const works = (from: number, to: number) => {
      for (let step = from; step < to; step += quarter) if (isThere(name, zone, step)) return true;
      return false;
    };
    const dayStarts = firstOfDay(zone, date.toISODate() as string);
    const dayEnds = firstOfDay(zone, date.plus({ days: 1 }).toISODate() as string);
    if (works(dayStarts, dayEnds) && works(due, moment)) return moment;
  }
}

/** The first moment of a local day. */
function firstOfDay(zone: string, on: string): number {
  const about = DateTime.fromISO(on, { zone: 'UTC' }).toMillis();
  // No zone is further ahead of UTC than 14 hours, and midnight falls on a quarter of an hour.
  for (let at = about - 14 * 3600_000; ; at += quarter) if (shownAt(zone, at).date === on) return at;
}

const changes: Changes = zones.map((zone) => [zone, changesOf(zone)]);
const perMoment = () =>
  changes.flatMap(([zone, moments]) => moments.flatMap((change) => around(change).map((from) => ({ zone, from }))));
const digest = (lines: readonly string[]) => createHash('sha256').update(lines.join('\n')).digest('hex');

describe('Around every change of clocks from 2024 to 2030', () => {
  it('due times, grace and opening equal a reference that knows nothing of ours', () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const { zone, from } of perMoment()) {
      const calendars = threeCalendars(core, zone);
      for (const [name, hours] of Object.entries(calendars)) {
        if (core.isOpen(hours, from) !== isThere(name, zone, from.getTime()))
          wrong.push(`${zone} ${name} open ${from.toISOString()}`);
        for (const minutes of lengths) {
          const due = core.addWorkingMinutes(hours, from, minutes);
          const expected = dueBy(name, zone, from, minutes);
          const grace = core.graceEnd(hours, due);
          if (due.getTime() !== expected)
            wrong.push(`${zone} ${name} ${from.toISOString()} + ${minutes}: ${due.toISOString()}`);
          else if (grace.getTime() !== graceBy(name, zone, expected))
            wrong.push(`${zone} ${name} grace of ${due.toISOString()}: ${grace.toISOString()}`);
          if (core.workingMinutesBetween(hours, from, due) !== minutes)
            wrong.push(`${zone} ${name} ${from.toISOString()} counts other than ${minutes}`);
          if (core.workingMinutesBetween(hours, due, from) !== 0)
            wrong.push(`${zone} ${name} ${from.toISOString()} is negative`);
          compared += 4;
        }
        compared++;
      }
    }
    console.info(
      `${zones.length} zones, ${changes.flatMap(([, moments]) => moments).length} changes, ${perMoment().length} moments: ${compared} answers compared, ${wrong.length} wrong`,
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('every moment is in one local day, and days of 23, 24 and 25 hours add up to the whole', () => {
    const seen = new Map<number, number>();
    for (const zone of zones) {
      const { always } = threeCalendars(core, zone);
      let sum = 0;
      const [from, to] = [firstOfDay(zone, '2024-01-01'), firstOfDay(zone, '2031-01-01')];
      for (let on = core.dayOf('2024-01-01'); on < core.dayOf('2031-01-01'); on++) {
        const length = core.openOn(always, on).reduce((hours, [start, end]) => hours + (end - start) / minute, 0);
        seen.set(length, (seen.get(length) ?? 0) + 1);
        sum += length;
      }
      expect([zone, sum]).toEqual([zone, (to - from) / minute]);
      expect([zone, core.workingMinutesBetween(always, new Date(from), new Date(to))]).toEqual([zone, sum]);
    }
    console.info(
      `days by their length in hours: ${[...seen]
        .sort(([a], [b]) => a - b)
        .map(([length, count]) => `${length / 60}: ${count}`)
        .join(', ')}`,
    );
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual([23, 23.5, 24, 24.5, 25].map((hours) => hours * 60));
  });

  it('a host in any zone gives the same answers, byte for byte', () => {
    const own = digest(answers(core, changes));
    const address = (path: string) => JSON.stringify(pathToFileURL(resolve(path)).href);
    const script = `import * as core from ${address('dist/api/libs/heart-core/src/index.js')};
      import { answers } from ${address('test/proofs/clock-answers.mjs')};
      import { createHash } from 'node:crypto';
      const changes = JSON.parse(process.env.CHANGES);
      console.log(createHash('sha256').update(answers(core, changes).join('\\n')).digest('hex'));`;
    const told = hosts.map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ, CHANGES: JSON.stringify(changes) },
        encoding: 'utf8',
      }).trim(),
    );
    console.info(
      `${hosts.length} host zones: ${new Set([own, ...told]).size} distinct answer, of ${answers(core, changes).length} lines`,
    );
    expect(told).toEqual(hosts.map(() => own));
  });
});

describe('The house, over the same changes', () => {
  let house: TestHouse;
  let given: ReturnType<typeof givenIn>;
  beforeAll(async () => {
    house = await openTestHouse();
    given = givenIn(house);
  });
  afterAll(() => house.close());

  it('promises, counts overdue and names the day as the reference and the database do', async () => {
    const { jo, malik } = house.cast.people;
    const told: { zone: string; id: string; dueAt: string; graceEndsAt: string; from: Date }[] = [];
    const wrong: string[] = [];
    for (const [zone, moments] of changes) {
      await given.at('2023-12-01T12:00:00Z');
      const squad = (await house.as(jo).post('/squads').send({ name: zone, timeZone: zone }).expect(201)).body;
      const week = Array.from({ length: 7 }, () => [
        { from: '00:00', to: '06:00' },
        { from: '22:00', to: '24:00' },
      ]);
      const calendar = (await house.as(jo).post('/calendars').send({ name: zone, timeZone: zone, week }).expect(201))
        .body;
      const fromOn = core.localDate(zone, house.clock.now());
      await house
        .as(jo)
        .post('/squad-calendars')
        .send({ squadId: squad.id, calendarId: calendar.id, fromOn })
        .expect(201);
      const { id: caseId } = await given.aCase({ by: malik, squadId: squad.id });
      for (const change of moments) {
        for (const from of around(change)) {
          await given.at(from);
          const made = await given.aPromise(caseId, { by: malik, within: { businessMinutes: 240 } });
          const due = dueBy('nights', zone, from, 240);
          if (Date.parse(made.dueAt) !== due || Date.parse(made.graceEndsAt) !== graceBy('nights', zone, due))
            wrong.push(`${zone} from ${from.toISOString()}: ${made.dueAt}, grace ${made.graceEndsAt}`);
          told.push({ zone, from, ...made });
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);

    const edges = told.flatMap(({ zone, id, dueAt, graceEndsAt }) =>
      [Date.parse(dueAt), Date.parse(dueAt) + 1000, Date.parse(graceEndsAt), Date.parse(graceEndsAt) + 1000].map(
        (at) => ({ zone, id, at: new Date(at) }),
      ),
    );
    const rows = await house.sql<{ standing: string; overdue: boolean; day: string }>(
      `select ${standingSql('e.at')} as standing, ${overdueSql('e.at')} as overdue, (e.at at time zone e.zone)::date::text as day
         from json_to_recordset($1::json) as e(place int, zone text, id uuid, at timestamptz) join commitments m on m.id = e.id order by e.place`,
      [JSON.stringify(edges.map((edge, place) => ({ place, ...edge })))],
    );
    const expected = edges.map((edge, i) => {
      const edgeOf = i % 4;
      return {
        standing: edgeOf === 3 ? 'broken' : 'open',
        overdue: edgeOf > 0,
        day: core.localDate(edge.zone, edge.at),
      };
    });
    const differs = rows.filter((row, i) => JSON.stringify(row) !== JSON.stringify(expected[i]));
    console.info(
      `${told.length} promises made over HTTP, ${rows.length} standings and local days by the database: ${differs.length} differ`,
    );
    expect(differs.slice(0, 5)).toEqual([]);
    expect(rows).toHaveLength(edges.length);
  });

  it('answers the same bytes whatever zone the database keeps', async () => {
    const { malik } = house.cast.people;
    await given.at('2031-01-01T12:00:00Z');
    const read = async () => {
      const pages: string[] = [];
      for (let from = 0; from < 3000; from += 200) {
        const { text } = await house
          .as(malik)
          .get(`/commitments?range=[${from},${from + 199}]&sort=["id","ASC"]`)
          .expect(200);
        pages.push(text);
      }
      return digest(pages);
    };
    const name = new URL(house.config.databaseUrl as string).pathname.slice(1);
    const told: string[] = [];
    for (const zone of ['UTC', 'Pacific/Chatham']) {
      await house.sql(`alter database ${name} set timezone to '${zone}'`);
      await house.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const [{ TimeZone: kept }] = (await house.asApplication<{ TimeZone: string }>('show timezone')) as [
        { TimeZone: string },
      ];
      expect(kept).toBe(zone);
      told.push(await settled(read));
    }
    console.info(`2 zones of the database: ${new Set(told).size} distinct answer`);
    expect(told[1]).toBe(told[0]);
  });

  /** The pool finds out that its connections are gone, and makes new ones. */
  async function settled(read: () => Promise<string>): Promise<string> {
    for (let tries = 0; tries < 20; tries++) {
      try {
        return await read();
      } catch (problem) {
        if (tries === 19) throw problem;
        await new Promise((go) => setTimeout(go, 200));
      }
    }
    throw new Error('The database did not come back.');
  }
});
