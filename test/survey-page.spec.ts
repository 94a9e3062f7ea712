import { surveyLanguages, surveyWords } from '#heart-core';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse({ PUBLIC_URL: 'http://desk.example' });
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());
beforeEach(() => {
  network++;
  return given.at(aMonday);
});

/** Each reader comes from a network of their own: a network that asks too often is slowed down. */
let network = 0;
const from = () => `10.0.0.${network}`;

const later = (days: number) => new Date(aMonday.getTime() + days * 86_400_000);
const summary = 'Sofa without legs';
const asked = async (customer: object = {}) => {
  const { id } = await given.aClosedCase({ summary, customer: { name: 'Ana Ruiz', ...customer } });
  const { body } = await house.as(people.lee).post('/surveys').send({ caseId: id }).expect(201);
  return { id, token: body.token as string };
};
const page = (path: string) => house.anyone.get(`/s/${path}`).set({ accept: 'text/html', 'x-forwarded-for': from() });
const send = (path: string, form: Record<string, string>) =>
  house.anyone.post(`/s/${path}`).set('x-forwarded-for', from()).type('form').send(form);
const answersOf = (caseId: string) =>
  house.sql(
    'select score, solved_first_time as solved, comment from survey_answers where case_id = $1 order by version',
    [caseId],
  );

describe('The public page of a survey', () => {
  it('asks in words alone, without a script, and gives nothing of the case away', async () => {
    const { id, token } = await asked();
    const { text, headers } = await page(token).expect(200);
    expect(text).toContain(surveyWords.en.score);
    expect(text).not.toMatch(/<script|<img|<link|https?:\/\//);
    for (const secret of [summary, 'Ana', 'Ruiz', 'Lee', 'Severn', id]) expect(text).not.toContain(secret);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(headers['x-robots-tag']).toContain('noindex');
  });

  it('has answered nothing for whoever only reads it, as mail scanners do, and stopped nothing', async () => {
    const { id, token } = await asked();
    for (const path of [token, `${token}?score=5`, `${token}/stop`, token]) await page(path).expect(200);
    expect(await answersOf(id)).toEqual([]);
    expect(await house.sql('select 1 from survey_refusals')).toEqual([]);
  });

  it('takes a form, thanks for it, and lets it be changed', async () => {
    const { id, token } = await asked();
    const form = { score: '2', solvedFirstTime: 'no', comment: ' Slow.\r\nNobody called <b>me</b>. ' };
    const { headers } = await send(token, form).expect(303);
    expect(headers.location).toBe(`/s/${token}`);
    const { text } = await page(token).expect(200);
    expect(text).toContain(surveyWords.en.thanks);
    expect(text).toContain('until 16 March 2026');
    expect(text).toContain('Slow.\nNobody called &lt;b&gt;me&lt;/b&gt;.');
    expect(text).toMatch(/value="2" required checked/);
    await send(token, { ...form, score: '4', comment: '' }).expect(303);
    expect(await answersOf(id)).toEqual([
      { score: 2, solved: false, comment: 'Slow.\nNobody called <b>me</b>.' },
      { score: 4, solved: false, comment: null },
    ]);
  });

  it.each<Record<string, string>>([{}, { score: '6' }, { score: '5 or 1=1' }, { score: '' }])(
    'asks again for one of the five, and keeps what was typed: %p',
    async (form) => {
      const { id, token } = await asked();
      const { text } = await send(token, { ...form, comment: 'Still here', solvedFirstTime: 'yes' }).expect(400);
      expect(text).toContain(surveyWords.en.scoreNeeded);
      expect(text).toContain('Still here');
      expect(text).toMatch(/value="yes" checked/);
      expect(await answersOf(id)).toEqual([]);
    },
  );

  it.each(surveyLanguages)('speaks the customer’s language: %s', async (language) => {
    const { token } = await asked({ language, email: `${language}@example.test` });
    const { text } = await page(token).set('accept-language', 'en').expect(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(surveyWords[language].lead.replaceAll("'", '&#39;'));
  });

  it('speaks the browser’s language where the customer’s is not known, and any that the reader picks', async () => {
    const { token } = await asked({ language: 'pl', email: 'pl@example.test' });
    expect((await page(token).set('accept-language', 'pl, nl;q=0.8, en;q=0.2').expect(200)).text).toContain(
      'lang="nl">',
    );
    expect((await page(`${token}?lang=es`).set('accept-language', 'nl').expect(200)).text).toContain(
      '<html lang="es">',
    );
    expect((await page(`${token}?lang=klingon`).expect(200)).text).toContain('<html lang="en">');
    const { headers } = await send(`${token}?lang=es`, { score: '5' }).expect(303);
    expect(headers.location).toBe(`/s/${token}?lang=es`);
  });

  it('says kindly that a link leads nowhere, that the time is over, or that an answer stands', async () => {
    const { token } = await asked();
    for (const path of ['0'.repeat(32), `${token}x`, '<script>', '%00'])
      expect((await page(encodeURIComponent(path)).expect(404)).text).toContain(surveyWords.en.unknown);
    await send(token, { score: '5' }).expect(303);
    await given.at(later(15));
    expect((await page(token).expect(200)).text).toContain(surveyWords.en.final);
    expect((await send(token, { score: '1' }).expect(409)).text).toContain(surveyWords.en.final);
    await given.at(later(31));
    const { text } = await page(token).set('accept-language', 'de').expect(410);
    expect(text).toContain(surveyWords.de.expired);
  });

  it('never asks again whoever says so, by hand or by the button of their mail program', async () => {
    const { id, token } = await asked({ email: 'peace@example.test' });
    expect((await page(`${token}/stop`).expect(200)).text).toContain(surveyWords.en.stopLead);
    const { text } = await send(`${token}/stop`, { 'List-Unsubscribe': 'One-Click' }).expect(200);
    expect(text).toContain(surveyWords.en.stopped);
    await send(`${token}/stop`, {}).expect(200);
    const refusals = (await house.as(people.priya).get(`/survey-refusals?caseId=${id}`).expect(200)).body;
    expect(refusals).toMatchObject([{ caseId: id, recordedById: null }]);
    await given.aReopening(id);
    await given.evidence(id, 'resolve');
    const { body } = await house.as(people.lee).post('/surveys').send({ caseId: id }).expect(409);
    expect(body).toMatchObject({ reason: 'not-asked', why: 'refused' });
  });

  it('takes no form from another site, and forms are taken nowhere else', async () => {
    const { id, token } = await asked();
    await send(token, { score: '5' }).set('origin', 'https://elsewhere.example').expect(403);
    expect(await answersOf(id)).toEqual([]);
    await house.anyone.post('/session').type('form').send({ email: people.jo.email, password: 'x' }).expect(415);
    await house.anyone.post(`/public/surveys/${token}`).type('form').send({ score: '5' }).expect(415);
    await send(token, { score: '5', comment: 'x'.repeat(40_000) }).expect(413);
  });

  it('tells who asks too often to wait', async () => {
    const { token } = await asked();
    let last = await page(token);
    for (let i = 0; i < 70 && last.status === 200; i++) last = await page(token);
    expect(last.status).toBe(429);
    expect(last.headers['retry-after']).toBe('60');
    expect(last.text).toContain(surveyWords.en.busy);
  });
});
