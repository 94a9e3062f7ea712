import type { Wire } from '#heart-core';
import { packs } from '#heart-core';
import { narrowedLists } from '../apps/admin/src/reports/partFilters.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { fileFor, xlsxRows } from './files.ts';
import { givenIn, nothing } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { MailServer } from './mail-server.ts';
import { readPaper } from './paper.ts';

type Someone = { email: string };

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let mail: MailServer;
const period = { unit: 'week', count: 1 };
const volume = { kind: 'figure', key: 'volume', interval: 'day', split: 'squad', period };
const mondays = { every: 'week', weekday: 1, at: '08:30', timeZone: 'Europe/London' };

/** The first week of March: five cases of Severn, three of Avon; then it is the Friday after. */
beforeAll(async () => {
  mail = new MailServer();
  await mail.up();
  house = await openTestHouse({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=desk@example.com`,
    PUBLIC_URL: 'http://desk.example',
  });
  given = givenIn(house);
  people = house.cast.people;
  for (let i = 0; i < 5; i++) await given.aCase();
  for (let i = 0; i < 3; i++) await given.aCase({ by: people.ana });
}, 60_000);
afterAll(async () => {
  await house.close();
  await mail.down();
});
beforeEach(async () => {
  await house.sql('update schedules set active = false');
  await house.sql(`delete from jobs`);
  mail.letters.length = 0;
  mail.refuses = false;
  await given.at('2026-03-13T09:00:00Z');
});

const send = async <Made>(by: Someone, path: string, body: object, status = 201): Promise<Made> => {
  const { body: made, status: told } = await house.as(by).post(path).send(body);
  if (told !== status) throw new Error(`${path}: ${told} ${JSON.stringify(made)}`);
  return made;
};
const aReport = (by: Someone, more: object = {}) =>
  send<Wire.ReportRecord>(by, '/reports', { name: 'Week', parts: [volume], ...more });
const tickAt = async (moment: string) => {
  await given.at(moment);
  await house.app.get(JobsRunner).tick();
};
const runsOf = async (by: Someone, scheduleId: string): Promise<Wire.RunRecord[]> =>
  (await house.as(by).get(`/runs?scheduleId=${scheduleId}&sort=["dueAt","ASC"]`).expect(200)).body;

describe('a report', () => {
  it('holds the very numbers of the screen, and what its reader may read', async () => {
    const report = await aReport(people.malik, { sharing: 'shared' });
    const content = (await house.as(people.malik).get(`/reports/${report.id}/content`).expect(200)).body;
    const path = '/metrics/volume?from=2026-03-02&to=2026-03-09&tz=Europe/London&interval=day&split=squad';
    const screen = (await house.as(people.malik).get(path).expect(200)).body;
    expect(content.parts[0].answer.groups).toEqual(screen.groups);
    expect(screen.groups.map(({ total }: { total: { num: number } }) => total.num)).toEqual([3, 5]);
    const sams = (await house.as(people.sam).get(`/reports/${report.id}/content`).expect(200)).body;
    expect(sams.parts[0].answer.groups.map(({ group }: { group: { name: string } }) => group.name)).toEqual(['Avon']);
  });

  it('is seen by whom it is shared with, changed by its owner alone, and kept in versions', async () => {
    const own = await aReport(people.priya);
    const squads = await aReport(people.priya, { sharing: 'squad', squadId: house.cast.squads.severn });
    await house.as(people.malik).get(`/reports/${own.id}`).expect(404);
    await house.as(people.malik).get(`/reports/${squads.id}`).expect(200);
    await house.as(people.sam).get(`/reports/${squads.id}`).expect(404);
    const change = (by: Someone, version: number) =>
      house.as(by).patch(`/reports/${squads.id}`).set('if-match', `"${version}"`).send({ name: 'Week by week' });
    await change(people.malik, 1).expect(403);
    const { body } = await change(people.priya, 1).expect(200);
    expect(body).toMatchObject({ name: 'Week by week', version: 2, parts: [volume] });
    await change(people.priya, 1).expect(412);
    expect(
      await house.sql('select version, name from report_versions where report_id = $1 order by 1', [squads.id]),
    ).toEqual([
      { version: 1, name: 'Week' },
      { version: 2, name: 'Week by week' },
    ]);
  });

  it.each(packs.map(({ key }) => key))('comes ready-made: %s', async (key) => {
    const { body } = await house.as(people.malik).get('/report-packs').expect(200);
    const pack = body.find((one: { id: string }) => one.id === key);
    const report = await aReport(people.malik, { name: pack.name, parts: pack.parts });
    const content: Wire.ReportContent = (await house.as(people.malik).get(`/reports/${report.id}/content`).expect(200))
      .body;
    expect(content.parts.filter(({ refused }) => refused)).toEqual([]);
    expect(content.empty).toBe(false);
  });

  it.each([
    [{ parts: [] }, '/parts'],
    [{ parts: [{ kind: 'figure', key: 'volume' }] }, '/parts/0/period'],
    [{ parts: [{ ...volume, key: 'nothing' }] }, undefined],
    [{ parts: [{ ...volume, period: { unit: 'quarter', count: 9 } }] }, '/parts/0/period/count'],
    [{ parts: [{ ...volume, filter: { nothing: 1 } }] }, '/parts/0/filter/nothing'],
    [{ parts: [volume, { kind: 'list', resource: 'cases', sort: ['nothing', 'ASC'] }] }, '/parts/1/sort'],
    [{ parts: [{ kind: 'note' }] }, '/parts/0/text'],
    [{ sharing: 'squad' }, '/squadId'],
  ])('is refused where it could not be made: %j', async (more, pointer) => {
    const { body } = await house
      .as(people.malik)
      .post('/reports')
      .send({ name: 'Odd', parts: [volume], ...more });
    expect(body.status).toBe(400);
    if (pointer) expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('the complaint return', () => {
  it('adds up: what stood open, came in and was reopened, less what was closed, stands open at its end', async () => {
    await given.at('2026-03-10T09:00:00Z');
    const { id } = await given.aClosedCase();
    await given.at('2026-03-11T09:00:00Z');
    await given.aReopening(id);
    await given.aClosedCase();
    const path = '/disp-return?from=2026-03-09&to=2026-03-12&tz=Europe/London';
    const { body } = await house.as(people.malik).get(path).expect(200);
    const line = (name: string) => body.lines.find((one: { line: string }) => one.line === name)?.value;
    expect(body.holds).toBe(true);
    expect([line('Outstanding at the start'), line('Opened'), line('Reopened'), line('Closed')]).toEqual([
      '8',
      '2',
      '1',
      '2',
    ]);
    expect(line('Outstanding at the end')).toBe('9');
    await house.sql('delete from reopenings where case_id = $1', [id]);
    expect((await house.as(people.malik).get(path).expect(200)).body.holds).toBe(true);
  });
});

describe('a schedule', () => {
  const aSchedule = async (by: Someone & { id: string }, more: object = {}) => {
    const report = await aReport(by, { sharing: 'shared' });
    return send<Wire.ScheduleRecord>(by, '/schedules', {
      reportId: report.id,
      ...mondays,
      personIds: [by.id],
      ...more,
    });
  };

  it('spells out its next three sends, by the clocks of its zone', async () => {
    const { next } = await aSchedule(people.malik);
    expect(next).toEqual(['2026-03-16T08:30:00.000Z', '2026-03-23T08:30:00.000Z', '2026-03-30T07:30:00.000Z']);
    const { next: days } = await send<{ next: string[] }>(
      ...([people.kim, '/schedule-previews', { every: 'day', at: '23:00', timeZone: 'Asia/Kolkata' }, 200] as const),
    );
    expect(days[0]).toBe('2026-03-13T17:30:00.000Z');
  });

  it('sends each receiver what they may read, with PDF and XLSX, whose figures are the screen’s', async () => {
    const { id } = await aSchedule(people.malik, {
      personIds: [people.malik.id, people.sam.id],
      note: 'Look at Avon.',
    });
    await tickAt('2026-03-16T08:29:59Z');
    expect(await runsOf(people.malik, id)).toEqual([]);
    await tickAt('2026-03-16T08:30:00Z');
    await tickAt('2026-03-16T08:31:00Z');
    const runs = await runsOf(people.malik, id);
    expect(runs.map(({ state, readerName }) => [state, readerName]).sort()).toEqual([
      ['sent', 'Malik'],
      ['sent', 'Sam'],
    ]);
    const screen = (
      await house
        .as(people.malik)
        .get('/metrics/volume?from=2026-03-09&to=2026-03-16&tz=Europe/London&interval=day&split=squad')
        .expect(200)
    ).body;
    const points = screen.groups.flatMap(({ group, points: all }: Wire.MetricGroup) =>
      all.map(({ num }) => `${group.name} ${num}`),
    );
    const [letter] = mail.letters.filter(({ to }) => JSON.stringify(to).includes(people.malik.email));
    expect(letter?.subject).toBe('Week');
    expect(letter?.text).toContain('as of 2026-03-16 08:30 UTC');
    expect(letter?.text).toContain('Look at Avon.');
    expect(letter?.text).toContain('http://desk.example/reports/');
    const [pdf, xlsx] = letter?.attachments ?? [];
    expect([pdf?.contentType, xlsx?.filename?.endsWith('.xlsx')]).toEqual(['application/pdf', true]);
    expect(readPaper(pdf?.content as Buffer).sheets.join('\n')).toContain('Severn: 2');
    const rows = await xlsxRows(xlsx?.content as Buffer);
    expect(rows.map((row) => `${row['group.name']} ${row.num}`)).toEqual(points);
    const [sams] = mail.letters.filter(({ to }) => JSON.stringify(to).includes(people.sam.email));
    expect(readPaper(sams?.attachments[0]?.content as Buffer).sheets.join('\n')).not.toContain('Severn');
    const own = runs.find(({ readerName }) => readerName === 'Malik');
    expect(await fileFor(house, people.malik, `/runs/${own?.id}/pdf`)).toEqual(pdf?.content);
    await house
      .as(people.malik)
      .get(`/runs/${runs.find(({ readerName }) => readerName === 'Sam')?.id}/pdf`)
      .expect(404);
  });

  it('goes to addresses of domains that the workspace allows, with what its owner may read', async () => {
    const board = { addresses: ['board@example.org'] };
    const report = await aReport(people.priya, { sharing: 'shared' });
    const body = { reportId: report.id, ...mondays, ...board };
    await house.as(people.priya).post('/schedules').send(body).expect(400);
    const { headers } = await house.as(people.jo).get('/settings').expect(200);
    await house
      .as(people.jo)
      .patch('/settings')
      .set('if-match', headers.etag as string)
      .send({ mailDomains: ['example.org'] })
      .expect(200);
    await send(people.priya, '/schedules', body);
    await tickAt('2026-03-16T08:30:00Z');
    const [letter] = mail.letters.filter(({ to }) => JSON.stringify(to).includes('board@example.org'));
    expect(letter?.text).toContain('Priya has this sent to you.');
    expect(readPaper(letter?.attachments[0]?.content as Buffer).sheets.join('\n')).not.toContain('Avon');
  });

  it('sends nothing once its owner has left, and says so', async () => {
    const { id } = await aSchedule(people.sam);
    await house.sql('update people set active = false where id = $1', [people.sam.id]);
    await tickAt('2026-03-16T08:30:00Z');
    expect(mail.letters).toEqual([]);
    const { body } = await house.as(people.jo).get(`/schedules/${id}`).expect(200);
    expect(body).toMatchObject({ standing: 'ownerLeft', next: [] });
    await house.sql('update people set active = true where id = $1', [people.sam.id]);
  });

  it('skips what is empty where that is wanted, and catches up once after the house was away', async () => {
    const empty = await aReport(people.malik, { parts: [{ ...volume, filter: { channel: 'letter' } }] });
    const { id } = await send<Wire.ScheduleRecord>(people.malik, '/schedules', {
      ...{ reportId: empty.id, ...mondays, personIds: [people.malik.id], skipIfEmpty: true },
    });
    await tickAt('2026-04-01T12:00:00Z');
    expect((await runsOf(people.malik, id)).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['skipped', '2026-03-16T08:30:00.000Z'],
    ]);
    expect(mail.letters).toEqual([]);
    const { body } = await house.as(people.malik).get(`/schedules/${id}`).expect(200);
    expect(body.next[0]).toBe('2026-04-06T07:30:00.000Z');
  });

  it('tells why a run failed, and tries it again', async () => {
    const { id } = await aSchedule(people.malik);
    await house.sql(`update people set email = 'not an address' where id = $1`, [people.malik.id]);
    await tickAt('2026-03-16T08:30:00Z');
    await house.sql('update people set email = $2 where id = $1', [people.malik.id, people.malik.email]);
    const [failed] = await runsOf(people.malik, id);
    expect(failed).toMatchObject({ state: 'failed', failure: 'address' });
    await given.at('2026-03-16T08:45:00Z');
    await send(people.malik, '/run-retries', { runId: failed?.id });
    await tickAt('2026-03-16T09:00:00Z');
    expect((await runsOf(people.malik, id))[0]).toMatchObject({ state: 'sent', files: ['pdf', 'xlsx'] });
    expect(mail.letters).toHaveLength(1);
    await house.as(people.malik).post('/run-retries').send({ runId: failed?.id }).expect(409);
  });

  it('tells its owner once, by the bell, that a report did not go out, to however many it was to go', async () => {
    const ofMail = { addresses: ['board@example.com', 'audit@example.com'] };
    const { body: now } = await house.as(people.jo).get('/settings').expect(200);
    const domains = { mailDomains: ['example.com'] };
    await house.as(people.jo).patch('/settings').set('if-match', `"${now.version}"`).send(domains).expect(200);
    const { id, reportId } = await aSchedule(people.malik, ofMail);
    await house.sql(`update schedules set addresses = '{"not an address","nor this"}' where id = $1`, [id]);
    await tickAt('2026-03-16T08:30:00Z');
    expect((await runsOf(people.malik, id)).filter(({ state }) => state === 'failed')).toHaveLength(2);
    const told = () => house.as(people.malik).get('/notifications?filter={"kind":"reportFailed"}').expect(200);
    const mine = (await told()).body.filter(({ refs }: Wire.NotificationRecord) => refs.scheduleId === id);
    expect(mine).toMatchObject([{ caseId: null, refs: { reportId, dueAt: '2026-03-16T08:30:00+00:00' } }]);

    const [failed] = (await runsOf(people.malik, id)).filter(({ state }) => state === 'failed');
    await send(people.malik, '/run-retries', { runId: failed?.id });
    await tickAt('2026-03-16T09:00:00Z');
    expect((await told()).body.filter(({ refs }: Wire.NotificationRecord) => refs.scheduleId === id)).toHaveLength(1);
    await tickAt('2026-03-23T08:30:00Z');
    expect((await told()).body.filter(({ refs }: Wire.NotificationRecord) => refs.scheduleId === id)).toHaveLength(2);
  });

  it.each([
    [{ weekday: null }],
    [{ every: 'month' }],
    [{ timeZone: 'Nowhere' }],
    [{ at: '24:00' }],
    [{ personIds: [] }],
    [{ pdf: false, xlsx: false }],
  ])('is refused where it could not be kept: %j', async (more) => {
    const report = await aReport(people.malik);
    const body = { reportId: report.id, ...mondays, personIds: [people.malik.id], ...more };
    await house.as(people.malik).post('/schedules').send(body).expect(400);
  });

  it('goes to nobody who may not read reports', async () => {
    const report = await aReport(people.malik);
    const body = { reportId: report.id, ...mondays, personIds: [people.lee.id] };
    await house.as(people.malik).post('/schedules').send(body).expect(422);
  });
});

it.each(narrowedLists)('narrows a list of %s by whatever its form offers', async (resource, offered) => {
  for (const one of offered) {
    const values = 'flag' in one ? [true] : 'of' in one ? [nothing] : one.values;
    for (const value of values) {
      const filter = encodeURIComponent(JSON.stringify({ [one.name]: value }));
      const { status } = await house.as(house.cast.people.malik).get(`/${resource}?filter=${filter}&range=[0,0]`);
      expect([one.name, value, status]).toEqual([one.name, value, 200]);
    }
  }
});
