import type { Wire } from '#heart-core';
import { SquadsService } from '../apps/api/src/people/squads.service.ts';
import { givenIn, wholeHeart } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
let squads: string[];
let draw: { id: string; waves: string[][]; seed: number };
let plan: Record<string, unknown>;
let pilotId: string;
/** Ten weeks before, two of training, eight after: the first Monday, the start, and the look. */
const [firstMonday, startOn, lookOn] = ['2025-10-06', '2025-12-15', '2026-02-23'];
const weekMs = 7 * 86_400_000;

const ask = async (path: string, by = people.malik) => (await house.as(by).get(path).expect(200)).body;
const comparison = (metric = 'fcrGross', by = people.malik) =>
  ask(`/pilots/${pilotId}/comparison?metric=${metric}`, by);

/** Every squad has four complaints a week; half of them are settled on the line, in the pilot squads after the start nearly all. */
async function live(): Promise<void> {
  const given = givenIn(house);
  const first = new Date(`${firstMonday}T10:00:00Z`).getTime();
  for (let week = 0; week < 20; week++)
    for (let call = 0; call < 4; call++) {
      const startedAt = new Date(first + week * weekMs + call * 86_400_000);
      const endedAt = new Date(startedAt.getTime() + 600_000);
      const hourLater = new Date(startedAt.getTime() + 3_600_000);
      house.at(hourLater);
      for (const [place, squadId] of squads.entries()) {
        const pilot = draw.waves.flat().includes(squadId) && week >= 10;
        const settled = pilot ? call < 3 || (week + place) % 5 > 0 : (call + week + place) % 2 === 0;
        const steps = pilot ? wholeHeart() : wholeHeart().slice(3, 4);
        await given.aCase({
          ...{ by: people.malik, squadId, methodKey: pilot ? 'heart' : 'plain', customer: { anonymous: true } },
          contact: { startedAt, endedAt },
          evidence: settled ? steps : steps.map((step) => ({ ...step, occurredAt: hourLater })),
        });
      }
    }
}

beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
  const service = house.app.get(SquadsService);
  const names = ['Trent', 'Exe', 'Wye', 'Dart', 'Usk'];
  squads = [house.cast.squads.severn, house.cast.squads.avon, house.cast.squads.tamar];
  for (const name of names)
    squads.push((await service.add({ name, timeZone: 'Europe/London', methodKey: 'plain' }, null)).id);
  house.at('2025-09-29T09:00:00Z');
  const { body } = await house
    .as(people.malik)
    .post('/pilot-draws')
    .send({ squadIds: squads, sizes: [3] })
    .expect(201);
  draw = body;
  plan = {
    ...{ name: 'HEART, first wave', methodKey: 'heart', drawId: draw.id, baselineWeeks: 10, washoutWeeks: 2 },
    squads: squads.map((squadId) => ({ squadId, startOn: draw.waves[0]?.includes(squadId) ? startOn : null })),
    ...{ primary: 'fcrGross', secondary: ['handleTime', 'timeToResolve'], looks: [lookOn] },
    meaningful: [{ metric: 'fcrGross', least: 0.05 }],
  };
  const made = await house.as(people.malik).post('/pilots').send(plan).expect(201);
  pilotId = made.body.id;
  await live();
});
afterAll(() => house.close());

it('draws its lot once: asked again it is the same, whoever asks and in whatever order', async () => {
  const again = { squadIds: [...squads].reverse(), sizes: [3] };
  const { body } = await house.as(people.jo).post('/pilot-draws').send(again).expect(201);
  expect(body).toEqual(draw);
  expect(draw.waves).toHaveLength(1);
  await house
    .as(people.malik)
    .post('/pilot-draws')
    .send({ squadIds: squads, sizes: [8] })
    .expect(400);
});

it.each([
  ['squads that were picked by hand and called drawn', { squads: [{ squadId: 'swap' }] }, 400],
  ['a start that is no Monday', { squads: [{ startOn: '2025-12-16' }], drawId: null }, 400],
  ['a look before the training ends', { looks: ['2025-12-22'] }, 400],
  ['a metric that is a count', { primary: 'volume' }, 400],
  ['a method that nobody knows', { methodKey: 'hope' }, 422],
  ['a squad that is not there', { squads: [{ squadId: '0198c0de-0000-7000-8000-00000000dead' }], drawId: null }, 404],
])('takes no plan with %s', async (_what, change, status) => {
  const [first] = (plan.squads as { squadId: string; startOn: string | null }[]).filter(({ startOn: on }) => on);
  const changed = (change as { squads?: { squadId?: string; startOn?: string }[] }).squads?.map((one) => ({
    squadId:
      one.squadId === 'swap' || !one.squadId ? squads.find((id) => !draw.waves.flat().includes(id)) : one.squadId,
    startOn: one.startOn ?? first?.startOn,
  }));
  const body = { ...plan, ...change, ...(changed ? { squads: changed } : {}) };
  await house.as(people.malik).post('/pilots').send(body).expect(status);
});

it('says before the start what the design can show, and what would show more', async () => {
  const { name: _, ...body } = plan;
  const { body: review } = await house.as(people.malik).post('/pilot-plan-reviews').send(body).expect(200);
  expect(review).toMatchObject({ refusals: [], reach: { assignments: 56, smallestP: 1 / 56 }, metric: 'fcrGross' });
  expect(review.more.length).toBeGreaterThan(0);
  expect(await ask(`/pilots/${pilotId}/power`)).toMatchObject({ reach: { assignments: 56, looks: 4 } });
});

it('shows figures before its look, and no verdict', async () => {
  house.at('2026-02-20T09:00:00Z');
  const early = await comparison();
  expect(early).toMatchObject({ planVersion: 1, role: 'primary', unit: 'points', better: 'higher', meaningful: 0.05 });
  expect(early.look).toMatchObject({ number: 0, of: 1, planned: false });
  expect(early.verdict).toMatchObject({ code: 'too_early', text: expect.stringContaining('23 February 2026') });
  expect(early.effect.estimate).toBeGreaterThan(0.3);
  expect(early.firstRead).toBeNull();
  expect(await ask(`/pilots/${pilotId}/looks`)).toEqual([]);
});

it('judges on the day of its look by the squads, and says how rare the difference is', async () => {
  house.at('2026-02-24T09:00:00Z');
  const { verdict, effect, test, arms, squads: rows, checks, ways, weeks, dataCut } = await comparison();
  expect(dataCut).toBe('2026-02-23T00:00:00.000Z');
  expect(verdict).toMatchObject({ code: 'confirmed_better' });
  expect(verdict.text).toMatch(/^HEART squads improved \d+ points more than the others \(between \d+ and \d+\)/);
  expect(test).toMatchObject({ assignments: 56, smallestP: 1 / 56, p: 1 / 56, exact: true });
  expect(effect.lower).toBeGreaterThan(0);
  expect(effect.lower).toBeLessThan(effect.estimate);
  expect(arms.pilot).toMatchObject({ squads: 3, casesBefore: 120, casesAfter: 96 });
  expect(arms.control).toMatchObject({ squads: 5, casesBefore: 200, casesAfter: 160, before: 0.5, after: 0.5 });
  expect(rows).toHaveLength(8);
  expect(ways).toHaveLength(56);
  expect(weeks[0]).toMatchObject({ start: firstMonday });
  expect(checks.map(({ code }: { code: string }) => code)).not.toContain('squads_chosen');
});

it('sets every squad beside its own past, and marks those that changed', async () => {
  const { controlCharts } = await comparison();
  expect(controlCharts).toHaveLength(8);
  for (const { squadId, arm, center, baseline, points } of controlCharts as Wire.PilotControlChart[]) {
    const drawn = draw.waves.flat().includes(squadId);
    expect({ arm, center, baseline }).toEqual({
      ...{ arm: drawn ? 'pilot' : 'control', center: 0.5, baseline: { weeks: 10, standing: 'trial' } },
    });
    expect(points.slice(0, 10).map(({ mark }) => mark)).toEqual(Array(10).fill('usual'));
    expect(points.slice(12).map(({ mark }) => mark)).toEqual(Array(8).fill(drawn ? 'more' : 'usual'));
    expect(points[10]).toMatchObject(drawn ? { value: null, mark: null } : { value: 0.5, mark: 'usual' });
  }
});

it('counts in a look only what was known on its day', async () => {
  const [youngest] = await house.sql(
    `select id from cases where opened_squad_id = $1 and received_at < $2 and first_resolved_at < $2 order by received_at desc limit 1`,
    [draw.waves[0]?.[0], lookOn],
  );
  const resolveLater = (days: number) =>
    house.sql(`update cases set first_resolved_at = first_resolved_at + $2 * interval '1 day' where id = $1`, [
      youngest?.id,
      days,
    ]);
  const casesAfter = async () => (await comparison()).arms.pilot.casesAfter;
  expect(await casesAfter()).toBe(96);
  await resolveLater(21);
  expect(await casesAfter()).toBe(95);
  await resolveLater(-21);
});

it('tells the kinds of cases of both arms, before and after', async () => {
  const { late, broken } = house.cast.symptoms;
  await house.sql(
    `update cases set opened_symptom_id = case when (received_at < $1) = (opened_squad_id = any($2::uuid[])) then $3::uuid else $4::uuid end`,
    [startOn, draw.waves[0], late, broken],
  );
  const { caseMix, checks, byExposure } = await comparison();
  expect(caseMix.shift).toEqual({ pilot: 1, control: 1 });
  const [first, second] = [
    { pilot: { before: 1, after: 0 }, control: { before: 0, after: 1 } },
    { pilot: { before: 0, after: 1 }, control: { before: 1, after: 0 } },
  ];
  expect(new Map(caseMix.kinds.map(({ symptomId, ...kind }: { symptomId: string }) => [symptomId, kind]))).toEqual(
    new Map([
      [late, { symptom: 'Delivery late', ...first }],
      [broken, { symptom: 'Arrived broken', ...second }],
    ]),
  );
  expect(checks.map(({ code }: { code: string }) => code)).toContain('case_mix_shift');
  expect(byExposure).toEqual([]);
  await house.sql('update cases set opened_symptom_id = null');
});

it('says beside its verdict where steps were recorded late, and where cases went over to the other side', async () => {
  const [pilot, control] = [draw.waves[0]?.[0], squads.find((id) => !draw.waves.flat().includes(id))];
  const codes = async () => (await comparison()).checks.map(({ code }: { code: string }) => code);
  expect(await codes()).toEqual(expect.not.arrayContaining(['cases_cross', 'late_logging_rises', 'missing_weeks']));
  await house.sql(
    `insert into case_squads (case_id, squad_id, since) select id, $2, received_at + interval '1 hour' from cases where opened_squad_id = $1 and received_at >= $3`,
    [pilot, control, '2025-12-29'],
  );
  await house.sql('update cases set late_steps = 1 where opened_squad_id = $1 and received_at >= $2', [
    control,
    startOn,
  ]);
  const { checks, verdict } = await comparison();
  expect(checks).toEqual(
    expect.arrayContaining([
      {
        ...{ code: 'cases_cross', level: 'note', text: expect.stringContaining('13%') },
        facts: { share: expect.closeTo(0.13, 1) },
      },
      {
        code: 'late_logging_rises',
        level: 'note',
        text: expect.stringMatching(/from 0% to 20% in the other squads/),
        facts: { side: 'control', share: expect.closeTo(0.2, 1), otherShare: 0 },
      },
    ]),
  );
  expect(verdict.code).toBe('confirmed_better');
  await house.sql('update cases set late_steps = 0 where opened_squad_id = $1', [control]);
  await house.sql('delete from case_squads t using cases c where c.id = t.case_id and t.squad_id <> c.squad_id');
});

it('says beside satisfaction how many answered, and where few did, what silence could hide', async () => {
  await house.sql(
    `insert into surveys (case_id, id, squad_id, episode, sent_at, first_answered_at, score, via)
     select c.id, gen_random_uuid(), c.opened_squad_id, 1, c.received_at, c.received_at + interval '1 day', 3 + c.number % 3, 'link'
     from cases c where c.received_at < $1 or c.number % 7 = 0
     union all select c.id, gen_random_uuid(), c.opened_squad_id, 1, c.received_at, null, null, 'link' from cases c where c.received_at >= $1 and c.number % 7 > 0`,
    [startOn],
  );
  const satisfied = await comparison('csatMean');
  expect(satisfied.answers).toMatchObject({ pilot: { before: 1 }, control: { before: 1 } });
  expect(satisfied.answers.pilot.after).toBeCloseTo(1 / 7, 1);
  expect(satisfied.checks).toContainEqual(
    expect.objectContaining({ code: 'few_answers', level: 'note', text: expect.stringMatching(/^Only \d+% of/) }),
  );
  expect((await comparison()).answers).toBeNull();
  await house.sql('delete from surveys');
});

it('compares durations as capped means, and says of the other metrics how often the largest of them comes out so large', async () => {
  const handling = await comparison('handleTime');
  expect(handling).toMatchObject({ role: 'secondary', unit: 'duration', better: 'lower' });
  expect(handling.test.adjusted === null || handling.test.adjusted >= handling.test.p).toBe(true);
  expect(await comparison('timeToResolve')).toMatchObject({ arms: { pilot: { squads: 3 } } });
  await house.as(people.malik).get(`/pilots/${pilotId}/comparison?metric=volume`).expect(400);
  await house.as(people.malik).get(`/pilots/${pilotId}/comparison?metrik=fcr14`).expect(400);
});

it('lets every figure be split by arm', async () => {
  const range = 'from=2025-10-06&to=2026-02-24&tz=Europe/London&interval=month';
  const { groups } = await ask(`/metrics/volume?split=arm&${range}`);
  expect(
    groups.map(({ group, total }: { group: { id: string }; total: { n: number } }) => [group.id, total.n]),
  ).toEqual([
    ['control', 400],
    ['pilot', 240],
  ]);
});

it('tells of a rollout in waves how large the difference is by the weeks since each start', async () => {
  const later = squads.find((id) => !draw.waves.flat().includes(id));
  const waves = {
    ...{ ...plan, name: 'HEART in waves', drawId: null },
    squads: squads.map((squadId) => ({
      squadId,
      startOn: squadId === later ? '2026-02-02' : draw.waves.flat().includes(squadId) ? startOn : null,
    })),
  };
  const { body } = await house.as(people.malik).post('/pilots').send(waves).expect(201);
  const alone = (await comparison()).weeks as Wire.PilotWeek[];
  const effectIn = (week: Wire.PilotWeek | undefined) => week?.difference?.estimate ?? Number.NaN;
  const found: Wire.PilotComparison = await ask(`/pilots/${body.id}/comparison?metric=fcrGross`);
  expect(found.effect.method).toBe('staggered');
  expect([found.ways.length, found.test.assignments, found.place]).toEqual([280, 280, 1]);
  expect(found.waves).toEqual([
    { start: startOn, effect: expect.closeTo(alone.slice(12).reduce((sum, week) => sum + effectIn(week), 0) / 8, 9) },
    { start: '2026-02-02', effect: 0 },
  ]);
  // The later wave has worked by the method for one week that counts, the third since its start, and shows nothing.
  expect(found.byExposure).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].map((weeks) => ({
      weeks,
      effect: expect.closeTo(effectIn(alone[10 + weeks]) * (weeks === 2 ? 3 / 4 : 1), 9),
    })),
  );
});

it('keeps who looked, once a day', async () => {
  await comparison('fcrGross', people.priya);
  await comparison('fcrGross', people.priya);
  const peeks = (await ask(`/pilots/${pilotId}/peeks`)) as { person: string; day: string }[];
  expect(peeks.filter(({ person }) => person === 'Priya')).toEqual([expect.objectContaining({ day: '2026-02-24' })]);
  expect(peeks.filter(({ person }) => person === 'Malik').map(({ day }) => day)).toEqual(['2026-02-24', '2026-02-20']);
});

it('freezes its figures into a decision, whatever comes later', async () => {
  const body = { pilotId, decision: 'rollOut', why: 'It holds in every squad.' };
  const { body: decided } = await house.as(people.malik).post('/pilot-decisions').send(body).expect(201);
  expect(decided).toMatchObject({
    planVersion: 1,
    decidedBy: 'Malik',
    figures: { verdict: { code: 'confirmed_better' } },
  });
  const before = decided.figures;
  await house.sql(`update cases set first_resolved_at = null, resolved_in_first_contact = null where squad_id = $1`, [
    draw.waves[0]?.[0],
  ]);
  expect((await ask(`/pilot-decisions/${decided.id}`)).figures).toEqual(before);
  const now = await comparison();
  expect(now.arms.pilot.casesAfter).toBeLessThan(before.arms.pilot.casesAfter);
  const { estimate, lower, upper } = before.effect;
  const asRead = {
    metric: 'fcrGross',
    number: 1,
    verdict: 'confirmed_better',
    readBy: 'Malik',
    estimate,
    lower,
    upper,
  };
  expect(now.firstRead).toMatchObject(asRead);
  expect(now.effect.estimate).not.toBe(estimate);
  expect(await ask(`/pilots/${pilotId}/looks`, people.priya)).toContainEqual(expect.objectContaining(asRead));
  await house.as(people.priya).post('/pilot-decisions').send(body).expect(403);
});

it('takes another plan only with a reason, and keeps the one before', async () => {
  const { name: _, ...body } = plan;
  const path = `/pilots/${pilotId}`;
  const later = { ...body, looks: [lookOn, '2026-04-06'] };
  const change = () => house.as(people.malik).patch(path);
  await change().set('if-match', '"1"').send(later).expect(400);
  await change()
    .send({ ...later, reason: 'The strike' })
    .expect(428);
  const { body: replanned } = await change()
    .set('if-match', '"1"')
    .send({ ...later, reason: 'The strike' })
    .expect(200);
  expect(replanned).toMatchObject({ version: 2, plan: { looks: later.looks } });
  await change()
    .set('if-match', '"1"')
    .send({ ...later, reason: 'Again' })
    .expect(412);
  expect((await ask(`${path}/plans`)).map(({ version }: { version: number }) => version)).toEqual([2, 1]);
});

it('hears those who work by the method, and lets each squad read its own', async () => {
  const said = { pilotId, text: 'The apology reads stiff.', stepKey: 'apologize' };
  const { body } = await house.as(people.lee).post('/pilot-feedback').send(said).expect(201);
  expect(body).toMatchObject({ squad: 'Severn', stepKey: 'apologize' });
  expect(await ask('/pilot-feedback', people.priya)).toHaveLength(1);
  expect(await ask('/pilot-feedback', people.sam)).toHaveLength(0);
  await house.as(people.sam).get(`/pilot-feedback/${body.id}`).expect(404);
  await house.as(people.lee).get(`/pilots/${pilotId}`).expect(403);
  await house.as(people.kim).get(`/pilots/${pilotId}/comparison`).expect(200);
});

it('tells which words the steps began with, and when each wording was offered', async () => {
  const own = (await ask('/templates?filter={"q":"Own it"}'))[0];
  const parts = [{ stepKey: 'apologize', text: 'I am sorry that {event}. That was ours to get right.' }];
  const change = house.as(people.priya).patch(`/templates/${own.id}`).set('if-match', `"${own.version}"`);
  await change.send({ parts }).expect(200);
  const all: Wire.PilotWording[] = await ask(`/pilots/${pilotId}/wordings`, people.priya);
  const now = house.clock.now().toISOString();
  expect(all.filter(({ name }) => name === 'Own it')).toEqual([
    expect.objectContaining({ version: 1, text: own.parts[0].text, changedBy: null, until: now }),
    expect.objectContaining({ version: 2, text: parts[0]?.text, changedBy: 'Priya', from: now, until: null }),
  ]);
  expect(all.map(({ stepKey }) => stepKey)).not.toContain('takeResponsibility');
  expect(all[0]?.stepKey).toBe('hear');
});

it('rolls the method out to further squads from a day to come', async () => {
  const { avon } = house.cast.squads;
  const body = { pilotId, squadIds: [avon], fromOn: '2026-03-02' };
  await house
    .as(people.malik)
    .post('/pilot-roll-outs')
    .send({ ...body, fromOn: '2026-02-01' })
    .expect(400);
  await house.as(people.malik).post('/pilot-roll-outs').send(body).expect(201);
  house.at('2026-03-02T09:00:00Z');
  expect(await ask(`/squads/${avon}`)).toMatchObject({ methodKey: 'heart' });
});

it('names the pilot that runs to those whose squad has started in it, and to nobody else', async () => {
  const { severn } = house.cast.squads;
  const own = {
    ...{ ...plan, name: 'HEART in Severn', drawId: null, looks: ['2026-05-04'] },
    squads: squads.map((squadId) => ({ squadId, startOn: squadId === severn ? '2026-03-09' : null })),
  };
  const { body } = await house.as(people.malik).post('/pilots').send(own).expect(201);
  expect((await ask('/my-pilot', people.lee)).pilot?.id).not.toBe(body.id);
  house.at('2026-03-09T00:30:00Z');
  const named = { pilot: { id: body.id, name: 'HEART in Severn', methodKey: 'heart' } };
  expect(await ask('/my-pilot', people.lee)).toEqual(named);
  expect((await ask('/my-pilot', people.ana)).pilot?.id).not.toBe(body.id);
  await house.as(people.kim).get('/my-pilot').expect(403);
  await house
    .as(people.malik)
    .post('/pilot-decisions')
    .send({ pilotId: body.id, decision: 'stop', why: 'It was only a try.' })
    .expect(201);
  expect((await ask('/my-pilot', people.lee)).pilot?.id).not.toBe(body.id);
});
