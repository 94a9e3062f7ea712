import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn, nothing, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { MailServer } from './mail-server.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let squads: TestHouse['cast']['squads'];
let runner: JobsRunner;
let mail: MailServer;

beforeAll(async () => {
  mail = new MailServer();
  await mail.up();
  house = await openTestHouse({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=desk@example.com`,
    PUBLIC_URL: 'https://desk.example',
  });
  given = givenIn(house);
  ({ people, squads } = house.cast);
  runner = house.app.get(JobsRunner);
});
afterAll(async () => {
  await house.close();
  await mail.down();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.refuses = false;
  await given.at(aMonday);
});

const later = (days: number, from = aMonday) => new Date(from.getTime() + days * 86_400_000);
const lookAt = async (moment: Date) => {
  await given.at(moment);
  await runner.tick();
};
let named = 0;
/** A settled case of somebody whom nobody has asked before. */
const settled = (more: object = {}) =>
  given.aClosedCase({ customer: { name: 'Ana Ruiz', email: `ana${++named}@example.test` }, ...more });
const send = (body: object, by = people.lee) => house.as(by).post('/surveys').send(body);
const theSurvey = async (caseId: string, by = people.priya): Promise<Wire.SurveyRecord> =>
  (await house.as(by).get(`/surveys?caseId=${caseId}`).expect(200)).body[0];
const whyNot = async (caseId: string) =>
  (await house.as(people.priya).get(`/survey-omissions?caseId=${caseId}`).expect(200)).body.map(
    ({ reason }: { reason: string }) => reason,
  );
const deedsOf = async (caseId: string): Promise<string[]> =>
  (await house.as(people.lee).get(`/timeline?caseId=${caseId}`).expect(200)).body.map(
    ({ deed }: { deed: string }) => deed,
  );

const declining = (part: { stepKey: string; fields: object }) => ({
  ...part,
  fields: { ...part.fields, satisfaction: 'declined' },
});

let version = 0;
/** Severn settles anew how it asks. */
const settle = async (plan: object = {}, by = people.jo) => {
  const body = { squadId: squads.severn, baseVersion: version, ...plan };
  const answer = await house.as(by).post('/survey-plans').send(body).expect(201);
  version = answer.body.version;
  return answer.body as Wire.SurveyPlanRecord;
};
const linkIn = (text = '') => /https:\/\/desk\.example\/s\/([\w-]{32})\n/.exec(text)?.[1] ?? '';

describe('How a squad asks', () => {
  it('is as the house asks until somebody settles it, and then from a moment on', async () => {
    expect((await house.as(people.lee).get('/survey-plans').expect(200)).body).toEqual([]);
    const plan = await settle({ language: 'de', automatic: true, wordings: [{ language: 'de', score: 'Alles gut?' }] });
    expect(plan).toMatchObject({ version: 1, language: 'de', restDays: 30, setBy: 'Jo', inForce: true });
    const next = await settle({ fromAt: later(7) });
    expect(next).toMatchObject({ version: 2, inForce: false, automatic: false });
    const inForce = async () =>
      (await house.as(people.lee).get('/survey-plans?filter={"inForce":true}').expect(200)).body.map(
        ({ id }: { id: string }) => id,
      );
    expect(await inForce()).toEqual([plan.id]);
    await given.at(later(7));
    expect(await inForce()).toEqual([next.id]);
  });

  it('is settled by an administrator, never backwards, and never over somebody’s head', async () => {
    const body = { squadId: squads.severn, baseVersion: version };
    await house.as(people.priya).post('/survey-plans').send(body).expect(403);
    await house
      .as(people.jo)
      .post('/survey-plans')
      .send({ ...body, baseVersion: 0 })
      .expect(412);
    await house
      .as(people.jo)
      .post('/survey-plans')
      .send({ ...body, squadId: nothing })
      .expect(404);
    for (const [member, wrong] of [
      ['fromAt', later(-1)],
      ['remindAfterDays', 14],
      ['restDays', -1],
      [
        'wordings',
        [
          { language: 'en', score: 'A?' },
          { language: 'en', score: 'B?' },
        ],
      ],
    ] as const) {
      const answer = await house
        .as(people.jo)
        .post('/survey-plans')
        .send({ ...body, [member]: wrong })
        .expect(400);
      expect(answer.body.errors[0].pointer).toContain(`/${member}`);
    }
    expect((await house.as(people.ana).get('/survey-plans').expect(200)).body).toEqual([]);
  });
});

describe('A customer is asked', () => {
  it('by a link that is told once, about the squad and agent of the resolution, whoever has the case later', async () => {
    const { id } = await settled();
    const { body } = await send({ caseId: id }).expect(201);
    expect(body).toMatchObject({ caseId: id, via: 'link', squadId: squads.severn, agentId: people.lee.id });
    expect(body.url).toBe(`https://desk.example/s/${body.token}`);
    expect(body.token).toMatch(/^[\w-]{32}$/);
    const { etag } = (await house.as(people.priya).get(`/cases/${id}`)).headers;
    await house
      .as(people.priya)
      .patch(`/cases/${id}`)
      .set('if-match', String(etag))
      .send({ squadId: squads.tamar, agentId: people.priya.id })
      .expect(200);
    const survey = await theSurvey(id);
    expect(survey).toMatchObject({ squadId: squads.severn, agentId: people.lee.id });
    expect(JSON.stringify(survey)).not.toContain(body.token);
    const [kept] = await house.sql<{ n: number }>(
      `select count(*)::int as n from survey_tokens where encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [body.token],
    );
    expect(kept?.n).toBe(0);
  });

  it('once an episode, and only once it is resolved', async () => {
    const { id } = await settled();
    await send({ caseId: (await given.aCase()).id }).expect(409);
    await send({ caseId: id }).expect(201);
    expect((await send({ caseId: id }).expect(409)).body.reason).toBe('asked');
    await given.aReopening(id);
    expect((await send({ caseId: id }).expect(409)).body.reason).toBe('unresolved');
    await given.evidence(id, 'resolve');
    await send({ caseId: id }).expect(201);
    expect((await house.as(people.lee).get(`/surveys?caseId=${id}`).expect(200)).body).toHaveLength(2);
  });

  it('by mail, in their language, with nothing of the case in it and a link of their own', async () => {
    const customer = { name: 'Léa\r\nBcc: all@example.com', email: `lea${++named}@example.test`, language: 'fr' };
    const { id, number } = await settled({ customer, summary: 'Canapé sans pieds' });
    const { body } = await send({ caseId: id, via: 'mail' }).expect(201);
    expect(body).toMatchObject({ via: 'mail', language: 'fr' });
    expect(body).not.toHaveProperty('url');
    await runner.tick();
    const [letter] = mail.letters;
    expect(mail.to(customer.email)).toEqual(['Qu’en avez-vous pensé ?']);
    expect(letter?.text).toContain('Bonjour Léa Bcc: all@example.com,\n');
    expect(letter?.text).toContain('jusqu’au 1 avril 2026');
    expect(letter?.text).not.toMatch(new RegExp(`Canapé|[# ]${number}\\b|Severn|Lee\\b|${id}`));
    expect(letter?.headers.has('bcc')).toBe(false);
    expect(letter?.headers.get('list')).toMatchObject({
      unsubscribe: { url: `https://desk.example/s/${linkIn(letter?.text)}/stop` },
    });
    const token = linkIn(letter?.text);
    const open = (await house.anyone.get(`/public/surveys/${token}`).expect(200)).body;
    expect(open).toMatchObject({ answered: false, language: 'fr' });
    expect((await theSurvey(id)).mailedAt).toBe(aMonday.toISOString());
  });

  it('by mail only where the house can send any', async () => {
    const quiet = await openTestHouse();
    const { id } = await givenIn(quiet).aClosedCase();
    const { body } = await quiet.as(people.lee).post('/surveys').send({ caseId: id, via: 'mail' }).expect(409);
    expect(body.reason).toBe('no-mail');
    await quiet.close();
  });

  it('and where their mail server will never take it, that is kept, and is no survey in the figure', async () => {
    const { id, customer } = await settled();
    mail.unknown.add(customer?.email as string);
    await send({ caseId: id, via: 'mail' }).expect(201);
    await runner.tick();
    expect(await theSurvey(id)).toMatchObject({ undeliveredWhy: 'failed', mailedAt: null });
    const asked = { from: '2026-03-02', to: '2026-03-03', tz: 'Europe/London', filter: JSON.stringify({}) };
    await given.at(later(15));
    const { body } = await house
      .as(people.malik)
      .get(`/metrics/csatResponse?${new URLSearchParams(asked)}`)
      .expect(200);
    expect(body.groups[0].total.excluded).toContainEqual({ reason: 'bounced', count: 1 });
  });
});

describe('By itself', () => {
  const automatic = { automatic: true, afterMinutes: 60, remindAfterDays: 4, restDays: 30 };
  const hour = (n: number) => new Date(aMonday.getTime() + n * 3_600_000);

  beforeEach(() => settle(automatic));

  it('the house asks so long after the resolution, reminds once, and then lets it rest', async () => {
    const { id, customer } = await settled();
    await lookAt(hour(0.9));
    expect(mail.letters).toEqual([]);
    await lookAt(hour(1));
    await lookAt(hour(1.1));
    expect(mail.to(customer?.email as string)).toHaveLength(1);
    expect(await theSurvey(id)).toMatchObject({ via: 'mail', sentById: null, agentId: people.lee.id });
    await lookAt(later(3.9, hour(1)));
    expect(mail.to(customer?.email as string)).toHaveLength(1);
    for (const days of [4, 5, 9]) await lookAt(later(days, hour(1)));
    expect(mail.to(customer?.email as string)).toHaveLength(2);
    const [first, second] = mail.letters.filter(({ to }) => JSON.stringify(to).includes(customer?.email as string));
    expect(linkIn(second?.text)).not.toBe(linkIn(first?.text));
    for (const letter of [first, second]) await house.anyone.get(`/public/surveys/${linkIn(letter?.text)}`).expect(200);
    expect(await deedsOf(id)).toEqual(expect.arrayContaining(['survey.send', 'survey.remind']));
  });

  it('reminds nobody who has answered', async () => {
    const { customer } = await settled();
    await lookAt(hour(1));
    const address = customer?.email as string;
    const letter = mail.letters.find(({ to }) => JSON.stringify(to).includes(address));
    await house.anyone
      .post(`/public/surveys/${linkIn(letter?.text)}`)
      .send({ score: 5 })
      .expect(201);
    await lookAt(later(5));
    expect(mail.to(address)).toHaveLength(1);
  });

  it('asks nobody whose case was reopened meanwhile, and asks anew about the next episode', async () => {
    const { id, customer } = await settled();
    await given.at(hour(0.5));
    await given.aReopening(id);
    await lookAt(hour(1));
    expect(mail.to(customer?.email as string)).toEqual([]);
    await given.at(hour(2));
    await given.evidence(id, 'resolve');
    await lookAt(hour(3));
    expect(mail.to(customer?.email as string)).toHaveLength(1);
    expect((await theSurvey(id)).episode).toBe(2);
  });

  it.each<[string, object]>([
    ['noEmail', { customer: { name: 'No address' } }],
    ['noEmail', { customer: { anonymous: true } }],
    ['internal', { customer: { name: 'Colleague', email: 'colleague@example.test', kind: 'internal' } }],
    ['sensitive', { sensitive: true }],
    ['vulnerable', { vulnerable: true }],
    ['declined', { evidence: wholeHeart().map((part) => (part.stepKey === 'thank' ? declining(part) : part)) }],
  ])('leaves a customer in peace, and keeps why: %s', async (reason, more) => {
    const { id } = await settled(more);
    await lookAt(hour(1));
    await lookAt(hour(1.1));
    expect(await whyNot(id)).toEqual([reason]);
    expect(await theSurvey(id)).toBeUndefined();
    expect(await deedsOf(id)).toContain('survey.omit');
  });

  it('leaves in peace who was asked a short while ago, who refused, whose mail came back, and where there was an incident', async () => {
    const twice = { name: 'Twice', email: 'twice@example.test' };
    await settled({ customer: twice });
    await lookAt(hour(1));
    const again = await settled({ customer: twice });
    const refused = await settled();
    await house.as(people.lee).post('/survey-refusals').send({ caseId: refused.id }).expect(201);
    const bounced = await settled();
    await house.sql('update customers set email_bounced_at = now() where id = $1', [bounced.customer?.id]);
    const abused = await settled();
    await house.as(people.lee).post('/incidents').send({ caseId: abused.id, kind: 'abuse' }).expect(201);
    await lookAt(hour(2));
    expect(await whyNot(again.id)).toEqual(['recent']);
    expect(await whyNot(refused.id)).toEqual(['refused']);
    expect(await whyNot(bounced.id)).toEqual(['badEmail']);
    expect(await whyNot(abused.id)).toEqual(['incident']);
    expect((await send({ caseId: refused.id }).expect(409)).body).toMatchObject({
      reason: 'not-asked',
      why: 'refused',
    });
  });

  it('asks about sensitive cases where the squad has settled so', async () => {
    await settle({ ...automatic, asksSensitive: true });
    const { id } = await settled({ sensitive: true });
    await lookAt(hour(1));
    expect(await whyNot(id)).toEqual([]);
    expect((await theSurvey(id)).via).toBe('mail');
  });

  it('asks about nothing that was resolved before the squad settled to ask', async () => {
    const { customer } = await settled();
    await given.at(hour(0.5));
    await settle({ ...automatic, afterMinutes: 0 });
    await lookAt(hour(3));
    expect(mail.to(customer?.email as string)).toEqual([]);
  });
});

describe('An answer', () => {
  const asked = async (more: object = {}) => {
    const { id } = await settled(more);
    return { id, token: (await send({ caseId: id }).expect(201)).body.token as string };
  };
  const answer = (token: string, body: object) => house.anyone.post(`/public/surveys/${token}`).send(body);

  it('is taken by token alone, edited for fourteen days, and every version stays', async () => {
    const { id, token } = await asked();
    const { body } = await answer(token, { score: 2, solvedFirstTime: false, comment: 'Slow' }).expect(201);
    expect(body).toMatchObject({ score: 2, solvedFirstTime: false, comment: 'Slow', answered: true });
    expect(body.editableUntil).toBe(later(14).toISOString());
    await given.at(later(14));
    await answer(token, { score: 4, comment: 'They called after all' }).expect(201);
    await given.at(new Date(later(14).getTime() + 1));
    expect((await answer(token, { score: 1 }).expect(409)).body.reason).toBe('final');
    expect(await theSurvey(id)).toMatchObject({ score: 4, solvedFirstTime: null, comment: 'They called after all' });
    const versions = await house.sql('select version, score from survey_answers where case_id = $1 order by version', [
      id,
    ]);
    expect(versions).toEqual([
      { version: 1, score: 2 },
      { version: 2, score: 4 },
    ]);
  });

  it('sent twice is one answer', async () => {
    const { id, token } = await asked();
    await Promise.all([1, 2, 3].map(() => answer(token, { score: 3 }).expect(201)));
    expect(await house.sql('select 1 from survey_answers where case_id = $1', [id])).toHaveLength(1);
  });

  it('is changed fifty times at most, so that nobody stuffs a table with it', async () => {
    const { id, token } = await asked();
    await answer(token, { score: 1 }).expect(201);
    await house.sql('update survey_answers set version = 50 where case_id = $1', [id]);
    expect((await answer(token, { score: 2 }).expect(409)).body.reason).toBe('final');
  });

  it('can be given for thirty days, and shows nothing of the case meanwhile', async () => {
    const { id, token } = await asked({ summary: 'Sofa without legs' });
    await given.at(later(29.9));
    const { body, text } = await house.anyone.get(`/public/surveys/${token}`).expect(200);
    expect(Object.keys(body).sort()).toEqual(
      ['answered', 'comment', 'editableUntil', 'expiresAt', 'language', 'questions', 'score', 'solvedFirstTime'].sort(),
    );
    for (const secret of ['Sofa', id, squads.severn, people.lee.id, 'Severn']) expect(text).not.toContain(secret);
    await given.at(later(30));
    expect((await house.anyone.get(`/public/surveys/${token}`).expect(404)).body.reason).toBe('expired');
    await answer(token, { score: 5 }).expect(404);
  });

  it('is found by who reads the free words: by score, squad and whether anything was said', async () => {
    const { id, token } = await asked();
    await answer(token, { score: 1, comment: 'Nobody called' }).expect(201);
    const found = async (filter: object, by = people.priya) =>
      (
        await house
          .as(by)
          .get(`/surveys?filter=${encodeURIComponent(JSON.stringify(filter))}&range=[0,199]`)
          .expect(200)
      ).body.map(({ caseId }: { caseId: string }) => caseId);
    const all = { answered: true, commented: true, score: '1', squadId: squads.severn };
    expect(await found(all)).toContain(id);
    expect(await found({ ...all, score: '2' })).not.toContain(id);
    expect(await found({ ...all, commented: false })).not.toContain(id);
    expect(await found(all, people.sam)).toEqual([]);
  });

  it('knows who could be named in it, so that the overview leaves them out', async () => {
    const { id, token } = await asked({ onBehalfOf: 'Rosa Ruiz' });
    expect((await theSurvey(id)).names).toEqual([]);
    await answer(token, { score: 5, comment: 'Lee called Rosa at once' }).expect(201);
    const { customer } = (await house.as(people.priya).get(`/cases/${id}`).expect(200)).body;
    expect((await theSurvey(id)).names).toEqual([customer.name, people.lee.name, 'Rosa Ruiz'].sort());
  });
});
