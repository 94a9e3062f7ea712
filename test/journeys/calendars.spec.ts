import { givenIn, nothing } from '../given.ts';
import { aMonday, openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

const told = async (path: string, body: object, status: number, by: { email: string } = people.jo) =>
  (await house.as(by).post(path).send(body).expect(status)).body;
const asked = async (path: string, by: { email: string } = people.lee) =>
  (await house.as(by).get(path).expect(200)).body;

const block = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6) });
const weekOf = (workday: string[], saturday: string[] = []) => [
  ...Array.from({ length: 5 }, () => workday.map(block)),
  saturday.map(block),
  [],
];
const usual = weekOf(['09:00-17:00']);
const withLunch = weekOf(['09:00-12:00', '13:00-17:00']);
const holiday = (on: string, name = 'Founders’ day') => ({ on, name, blocks: [] });

let count = 0;
const aCalendar = (more: object = {}) =>
  told(
    '/calendars',
    { name: `Hours ${++count}`, timeZone: 'Europe/London', week: usual, fromOn: '2026-01-01', ...more },
    201,
  );
/** A squad of its own with an agent in it, so that no test changes the hours of another. */
const aSquad = async (timeZone = 'Europe/London') => {
  const squad = await told('/squads', { name: `Squad ${++count}`, timeZone }, 201);
  return squad.id as string;
};
const aPromiseOf = async (squadId: string, more: object = {}) => {
  const { id } = await given.aCase({ by: people.malik, squadId });
  return given.aPromise(id, { by: people.malik, agreedWithCustomer: false, ...more });
};
const promiseNow = (id: string) => asked(`/commitments/${id}`, people.malik);
const aVersion = (calendarId: string, more: object) => ({ calendarId, baseVersion: 1, fromOn: '2026-03-02', ...more });

describe('A calendar', () => {
  it('says what it says in versions, and who works by it', async () => {
    const made = await aCalendar({ week: withLunch, days: [holiday('2026-03-17')] });
    expect(made).toMatchObject({ latestVersion: 1, version: 1, active: true, squads: [], scheduled: [] });
    const squadId = await aSquad();
    await told('/squad-calendars', { squadId, calendarId: made.id, fromOn: '2026-03-02' }, 201);
    const next = aVersion(made.id, { fromOn: '2026-04-01', week: usual });
    expect(await told('/calendar-versions', next, 201)).toMatchObject({ version: 2, fromOn: '2026-04-01', moved: 0 });
    expect(await asked(`/calendars/${made.id}`)).toMatchObject({
      latestVersion: 2,
      current: { version: 1, days: [{ on: '2026-03-17' }], week: withLunch },
      scheduled: [{ version: 2, fromOn: '2026-04-01' }],
      squads: [],
    });
    expect(await asked(`/calendars/${made.id}`, people.malik)).toMatchObject({
      squads: [{ squadId, fromOn: '2026-03-02' }],
    });
    await given.at('2026-04-01T10:00:00Z');
    expect(await asked(`/calendars/${made.id}`)).toMatchObject({ current: { version: 2, week: usual }, scheduled: [] });
    const history = await asked(`/calendar-versions?calendarId=${made.id}`);
    expect(history.map(({ version, madeById }: { version: number; madeById: string }) => [version, madeById])).toEqual([
      [2, people.jo.id],
      [1, people.jo.id],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['whose blocks overlap', { week: weekOf(['09:00-13:00', '12:00-17:00']) }, '/week/0/1/from', 'overlap'],
    ['that runs past midnight in one block', { week: weekOf(['22:00-06:00']) }, '/week/0/0/to', 'order'],
    [
      'of nine blocks a day',
      { week: weekOf(Array.from({ length: 9 }, (_, i) => `0${i}:00-0${i}:30`)) },
      '/week',
      'week',
    ],
    ['that never opens', { week: weekOf([]) }, '/week', 'neverOpen'],
    ['of six days', { week: usual.slice(1) }, '/week', 'week'],
    ['with a day that never was', { days: [holiday('2026-02-30')] }, '/days/0/on', 'day'],
    ['with a day named twice', { days: [holiday('2026-05-01'), holiday('2026-05-01')] }, '/days/1/on', 'twice'],
    ['of no zone', { timeZone: 'Mars/Olympus' }, '/timeZone', 'zone'],
    [
      'with more in a block than its ends',
      { week: [[{ ...block('09:00-17:00'), note: 'x' }], [], [], [], [], [], []] },
      '/week',
      'week',
    ],
  ])('%s is refused, and the place is named', async (_name, wrong, pointer, code) => {
    const { errors } = await told(
      '/calendars',
      { name: 'Wrong', timeZone: 'Europe/London', week: usual, ...wrong },
      400,
    );
    expect(errors[0]).toMatchObject({ pointer, code });
  });

  it('is an administrator’s to write, and everyone’s to read', async () => {
    const { id } = await aCalendar();
    for (const by of [people.lee, people.priya, people.malik, people.kim])
      await told('/calendars', { name: 'Mine', timeZone: 'Europe/London', week: usual }, 403, by);
    for (const by of [people.lee, people.priya, people.malik, people.kim]) await asked(`/calendars/${id}`, by);
    await house.as(people.jo).patch(`/calendars/${id}`).send({ name: 'Other' }).expect(428);
    await house.as(people.jo).patch(`/calendars/${id}`).set('if-match', '"9"').send({ name: 'Other' }).expect(412);
    await house
      .as(people.jo)
      .patch(`/calendars/${id}`)
      .set('if-match', '"1"')
      .send({ name: `Other ${id}` })
      .expect(200);
  });

  it('is not retired while a squad works by it', async () => {
    const { id } = await aCalendar();
    const squadId = await aSquad();
    await told('/squad-calendars', { squadId, calendarId: id, fromOn: '2026-03-02' }, 201);
    const { body } = await house
      .as(people.jo)
      .patch(`/calendars/${id}`)
      .set('if-match', '"1"')
      .send({ active: false })
      .expect(409);
    expect(body).toMatchObject({ reason: 'in-use' });
  });

  it('takes the next version only from who has read the latest, and none for a day that has passed', async () => {
    const { id } = await aCalendar();
    await told('/calendar-versions', aVersion(id, { week: withLunch }), 201);
    await told('/calendar-versions', aVersion(id, { week: usual }), 412);
    await told('/calendar-previews', aVersion(id, { week: usual }), 412);
    const { errors } = await told(
      '/calendar-versions',
      aVersion(id, { baseVersion: 2, fromOn: '2026-03-01', week: usual }),
      400,
    );
    expect(errors).toMatchObject([{ pointer: '/fromOn', code: 'past' }]);
    await told('/calendar-versions', aVersion(nothing, { week: usual }), 422);
  });

  it('keeps one version of several that are sent at the same moment', async () => {
    const { id } = await aCalendar();
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        house
          .as(people.jo)
          .post('/calendar-versions')
          .send(aVersion(id, { week: withLunch })),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(412)]);
  });
});

describe('A squad and its calendar', () => {
  it('read the same clocks, today and for good', async () => {
    const paris = await aSquad('Europe/Paris');
    const { id } = await aCalendar();
    const body = { squadId: paris, calendarId: id, fromOn: '2026-03-02' };
    expect(await told('/squad-calendars', body, 409)).toMatchObject({ reason: 'zone' });
    const own = await aCalendar({ timeZone: 'Europe/Paris' });
    await told('/squad-calendars', { ...body, calendarId: own.id }, 201);
    const { body: refused } = await house
      .as(people.jo)
      .patch(`/squads/${paris}`)
      .set('if-match', '"1"')
      .send({ timeZone: 'Europe/London' })
      .expect(409);
    expect(refused).toMatchObject({ reason: 'has-calendar' });
    expect(refused.detail).toContain('Make a squad in the other zone');
    await expect(
      house.asApplication(`update squads set time_zone = 'Europe/London' where id = $1`, [paris]),
    ).rejects.toThrow('squad_calendars_squad_zone');
    await expect(
      house.asApplication(`update calendars set time_zone = 'Europe/London' where id = $1`, [own.id]),
    ).rejects.toThrow('squad_calendars_calendar_zone');
  });

  it('begin together on a day that is not over', async () => {
    const squadId = await aSquad();
    const { id: calendarId } = await aCalendar();
    expect((await told('/squad-calendars', { squadId, calendarId, fromOn: '2026-03-01' }, 400)).errors).toMatchObject([
      { pointer: '/fromOn', code: 'past' },
    ]);
    await told('/squad-calendars', { squadId: nothing, calendarId, fromOn: '2026-03-02' }, 404);
    await told('/squad-calendars', { squadId, calendarId: nothing, fromOn: '2026-03-02' }, 422);
  });

  it('are told to whoever sees the squad, and reckoned with', async () => {
    const { severn } = house.cast.squads;
    const hours = await asked(`/office-hours/${severn}`);
    expect(hours).toMatchObject({
      id: severn,
      timeZone: 'Europe/London',
      periods: [{ fromOn: null, week: usual, calendarId: null }],
    });
    await house.as(people.ana).get(`/office-hours/${severn}`).expect(404);
    const reckoned = await asked(`/working-time?squadId=${severn}&from=2026-03-06T16:30:00Z&minutes=240`);
    expect(reckoned).toMatchObject({
      at: '2026-03-09T12:30:00.000Z',
      open: true,
      nextOpen: '2026-03-06T16:30:00.000Z',
    });
    await house.as(people.ana).get(`/working-time?squadId=${severn}`).expect(404);
    for (const wrong of [
      '',
      '?squadId=x',
      `?squadId=${severn}&from=today`,
      `?squadId=${severn}&minutes=-1`,
      `?squadId=${severn}&much=1`,
    ])
      await house.as(people.lee).get(`/working-time${wrong}`).expect(400);
  });

  it('decide what can be promised: not in the break, not on a holiday, and in so many minutes of work', async () => {
    const squadId = await aSquad();
    const { id: calendarId } = await aCalendar({
      week: withLunch,
      days: [holiday('2026-03-03'), { on: '2026-03-04', name: 'Training', blocks: [block('09:00-11:00')] }],
    });
    await told('/squad-calendars', { squadId, calendarId, fromOn: '2026-03-02' }, 201);
    const { id: caseId } = await given.aCase({ by: people.malik, squadId });
    const body = { caseId, kind: 'call', what: 'Call with the result', agreedWithCustomer: true };
    for (const [dueAt, next] of [
      ['2026-03-02T12:30:00Z', '2026-03-02T13:00:00.000Z'],
      ['2026-03-03T10:00:00Z', '2026-03-04T09:00:00.000Z'],
      ['2026-03-04T15:00:00Z', '2026-03-05T09:00:00.000Z'],
    ])
      expect((await told('/commitments', { ...body, dueAt }, 400, people.malik)).errors[0].detail).toContain(next);
    const promise = await told(
      '/commitments',
      { ...body, within: { businessMinutes: 6 * 60 + 2 * 60 } },
      201,
      people.malik,
    );
    expect(promise).toMatchObject({
      dueAt: '2026-03-04T11:00:00.000Z',
      graceEndsAt: '2026-03-05T11:00:00.000Z',
      rule: 'within',
      withinMinutes: 480,
      calendarId,
      calendarVersion: 1,
    });
  });

  it('decide whether evidence was recorded late', async () => {
    const squadId = await aSquad();
    const week = Array.from({ length: 7 }, () => [block('00:00-24:00')]);
    const { id: calendarId } = await aCalendar({ week });
    const late = async () => {
      await given.at('2026-03-02T10:00:00Z');
      const { id } = await given.aCase({ by: people.malik, squadId });
      await given.at('2026-03-03T01:00:00Z');
      const evidence = {
        caseId: id,
        stepKey: 'hear',
        fields: { restatement: 'Late again.', confirmation: 'confirmed' },
      };
      return (await told('/evidence', { ...evidence, occurredAt: '2026-03-02T16:30:00Z' }, 201, people.malik)).lateness;
    };
    expect(await late()).not.toBe('late');
    await given.at(aMonday);
    await told('/squad-calendars', { squadId, calendarId, fromOn: '2026-03-02' }, 201);
    expect(await late()).toBe('late');
  });
});

describe('Changing a calendar', () => {
  let squadId: string;
  let calendarId: string;
  beforeEach(async () => {
    squadId = await aSquad();
    calendarId = (await aCalendar()).id;
    await told('/squad-calendars', { squadId, calendarId, fromOn: '2026-03-02' }, 201);
  });

  it('shows which promises would move before it is applied, and moves none that was told to a customer', async () => {
    const untold = await aPromiseOf(squadId, { dueAt: '2026-03-03T12:30:00Z' });
    const counted = await aPromiseOf(squadId, { within: { businessMinutes: 480 + 150 } });
    const window = await aPromiseOf(squadId, { window: { from: '2026-03-03T12:15:00Z', to: '2026-03-03T14:15:00Z' } });
    const toldTo = await aPromiseOf(squadId, { dueAt: '2026-03-03T12:30:00Z', agreedWithCustomer: true });
    const standing = await aPromiseOf(squadId, { dueAt: '2026-03-03T11:00:00Z' });
    const body = aVersion(calendarId, { week: withLunch });
    const preview = await told('/calendar-previews', body, 200);
    expect(preview).toMatchObject({ moving: 3, staying: 1, squadIds: [squadId], until: null });
    const wished = Object.fromEntries(
      preview.moves.map((one: { commitmentId: string; newDueAt: string }) => [one.commitmentId, one.newDueAt]),
    );
    expect(wished).toEqual({
      [untold.id]: '2026-03-03T13:00:00.000Z',
      [counted.id]: '2026-03-03T14:30:00.000Z',
      [window.id]: '2026-03-03T15:00:00.000Z',
    });
    expect(preview.stays).toMatchObject([
      { commitmentId: toldTo.id, newDueAt: null, dueAt: '2026-03-03T12:30:00.000Z' },
    ]);
    expect(preview.samples).toContainEqual({
      from: '2026-03-06T16:30:00.000Z',
      minutes: 240,
      at: '2026-03-09T13:30:00.000Z',
    });
    expect(preview.clockChanges[0]).toEqual({ at: '2026-03-29T01:00:00.000Z', on: '2026-03-29', minutes: 60 });
    expect(await promiseNow(untold.id)).toMatchObject({ dueAt: '2026-03-03T12:30:00.000Z', calendarVersion: 1 });
    expect(await told('/calendar-versions', body, 201)).toMatchObject({ version: 2, moved: 3, stayed: 1 });
    expect(await promiseNow(untold.id)).toMatchObject({
      dueAt: '2026-03-03T13:00:00.000Z',
      graceEndsAt: '2026-03-04T13:00:00.000Z',
      calendarVersion: 2,
      standing: 'open',
    });
    expect(await promiseNow(window.id)).toMatchObject({
      windowFrom: '2026-03-03T13:00:00.000Z',
      dueAt: '2026-03-03T15:00:00.000Z',
    });
    expect(await promiseNow(toldTo.id)).toMatchObject({ dueAt: '2026-03-03T12:30:00.000Z', calendarVersion: 1 });
    expect(await promiseNow(standing.id)).toMatchObject({ dueAt: '2026-03-03T11:00:00.000Z', calendarVersion: 1 });
    const [entry] = await asked(`/timeline?caseId=${untold.caseId}`, people.malik);
    expect(entry).toMatchObject({
      deed: 'commitment.reschedule',
      facts: { dueAt: '2026-03-03T12:30:00.000Z', newDueAt: '2026-03-03T13:00:00.000Z' },
    });
    const { nextPromise } = await given.theCase(untold.caseId);
    expect(new Date(nextPromise?.dueAt ?? 0)).toEqual(new Date('2026-03-03T13:00:00Z'));
    expect((await asked('/audit/verify', people.kim)).sound ?? true).toBe(true);
  });

  it('gives each open promise the grace of the hours then in force, and what has come due keeps its own', async () => {
    const due = await aPromiseOf(squadId, { dueAt: '2026-03-02T11:00:00Z', agreedWithCustomer: true });
    const later = await aPromiseOf(squadId, { dueAt: '2026-03-04T11:00:00Z', agreedWithCustomer: true });
    await given.at('2026-03-02T12:00:00Z');
    await told(
      '/calendar-versions',
      aVersion(calendarId, { week: usual, days: [holiday('2026-03-03'), holiday('2026-03-05')] }),
      201,
    );
    expect(await promiseNow(due.id)).toMatchObject({ graceEndsAt: '2026-03-03T11:00:00.000Z' });
    expect(await promiseNow(later.id)).toMatchObject({
      graceEndsAt: '2026-03-06T11:00:00.000Z',
      dueAt: '2026-03-04T11:00:00.000Z',
    });
  });

  it('from a day to come leaves what falls due before it', async () => {
    const before = await aPromiseOf(squadId, { dueAt: '2026-03-06T12:30:00Z' });
    const after = await aPromiseOf(squadId, { dueAt: '2026-03-09T12:30:00Z' });
    await told('/calendar-versions', aVersion(calendarId, { fromOn: '2026-03-09', week: withLunch }), 201);
    expect(await promiseNow(before.id)).toMatchObject({ dueAt: '2026-03-06T12:30:00.000Z' });
    expect(await promiseNow(after.id)).toMatchObject({ dueAt: '2026-03-09T13:00:00.000Z' });
  });

  it('looks at promises when a squad takes another calendar, too', async () => {
    const untold = await aPromiseOf(squadId, { dueAt: '2026-03-03T12:30:00Z' });
    const { id } = await aCalendar({ week: withLunch });
    const body = { squadId, calendarId: id, fromOn: '2026-03-03' };
    expect(await told('/calendar-previews', body, 200)).toMatchObject({
      moving: 1,
      moves: [{ commitmentId: untold.id }],
    });
    expect(await told('/squad-calendars', body, 201)).toMatchObject({ moved: 1, stayed: 0 });
    expect(await promiseNow(untold.id)).toMatchObject({
      dueAt: '2026-03-03T13:00:00.000Z',
      calendarId: id,
      calendarVersion: 1,
    });
    await told('/calendar-previews', { calendarId: id, fromOn: '2026-03-03' }, 400);
    await told('/calendar-previews', { ...body, week: usual }, 400);
  });

  it('does not tell the words of a sensitive case', async () => {
    const { id } = await given.aCase({ by: people.malik, squadId, sensitive: true });
    await given.aPromise(id, {
      by: people.malik,
      agreedWithCustomer: false,
      dueAt: '2026-03-03T12:30:00Z',
      what: 'Call about the harm',
    });
    const preview = await told('/calendar-previews', aVersion(calendarId, { week: withLunch }), 200);
    expect(preview.moves).toMatchObject([{ what: null }]);
  });

  it('leaves no promise in closed time that was made at the same moment', async () => {
    const { id: caseId } = await given.aCase({ by: people.malik, squadId });
    const promise = { caseId, kind: 'call', what: 'Call', agreedWithCustomer: false, dueAt: '2026-03-03T12:30:00Z' };
    const [version, ...promises] = await Promise.all([
      house
        .as(people.jo)
        .post('/calendar-versions')
        .send(aVersion(calendarId, { week: withLunch })),
      ...Array.from({ length: 8 }, () => house.as(people.malik).post('/commitments').send(promise)),
    ]);
    expect(version.status).toBe(201);
    expect(promises.every(({ status }) => status === 201 || status === 400)).toBe(true);
    const open = await house.sql<{ dueAt: Date }>('select due_at as "dueAt" from commitments where case_id = $1', [
      caseId,
    ]);
    expect(new Set(open.map((one) => one.dueAt.toISOString()))).toEqual(
      new Set(open.length > 0 ? ['2026-03-03T13:00:00.000Z'] : []),
    );
  });
});

describe('What the tables refuse', () => {
  it.each([
    ['a version that is changed', `update calendar_versions set week = week`, 'permission denied'],
    ['a version that is removed', `delete from calendar_versions`, 'permission denied'],
    ['a squad’s calendar that is changed', `update squad_calendars set from_on = from_on`, 'permission denied'],
    [
      'a week of six days',
      `insert into calendar_versions select gen_random_uuid(), id, 99, '2026-01-01', '[[],[],[],[],[],[]]', '[]', null, now() from calendars limit 1`,
      'calendar_versions_seven_days',
    ],
    [
      'the same version twice',
      `insert into calendar_versions select gen_random_uuid(), calendar_id, version, from_on, week, days, null, now() from calendar_versions limit 1`,
      'calendar_versions_in_order',
    ],
    [
      'a squad under a calendar of another zone',
      `insert into squad_calendars select gen_random_uuid(), s.id, c.id, s.time_zone, '2026-01-01', null, now() from squads s, calendars c where s.time_zone <> c.time_zone limit 1`,
      'squad_calendars_calendar_zone',
    ],
    [
      'a promise within no minutes',
      `update commitments set rule = 'within', within_minutes = null`,
      'commitments_within_says_how_long',
    ],
    [
      'a promise by no version',
      `update commitments set calendar_id = gen_random_uuid(), calendar_version = null`,
      'commitments_calendar_by_version',
    ],
  ])('%s', async (_name, statement, why) => {
    await aPromiseOf(await aSquad('Europe/Paris'), { dueAt: '2026-03-03T12:30:00Z' });
    await aCalendar();
    await expect(house.asApplication(statement)).rejects.toThrow(why);
  });
});
