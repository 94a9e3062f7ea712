import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { surveyWords } from '#heart-core';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, openBrowser } from './browser.ts';
import { write } from './keystrokes.ts';
import { faultsOf } from './readable.ts';

const words = surveyWords.en;

jest.setTimeout(120_000);

describeInBrowser('the page that a customer answers on', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    house = await openTestHouse();
    house.at(new Date());
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  let count = 0;
  const asked = async (customer: object = {}) => {
    const known = { name: 'Ana Ruiz', email: `ana${++count}@example.test`, ...customer };
    const { id } = await givenIn(house).aClosedCase({ customer: known });
    const { body } = await house.as(house.cast.people.lee).post('/surveys').send({ caseId: id }).expect(201);
    return { id, url: `${address}/s/${body.token}` };
  };
  const answerOf = async (caseId: string) =>
    (await house.as(house.cast.people.priya).get(`/surveys?caseId=${caseId}`).expect(200)).body[0];
  const phone = (more: object) => browser.newPage({ viewport: { width: 390, height: 844 }, ...more });
  /** Anything but the page itself that a page asks for is somebody else who hears of it. */
  const onlyItself = (page: Page) => {
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${address}/s/`) && !request.url().endsWith('/favicon.ico'))
        others.push(request.url());
    });
    return others;
  };

  it.each([true, false])('is answered, changed and left on a phone, scripts on: %p', async (javaScriptEnabled) => {
    const { id, url } = await asked();
    const page = await phone({ javaScriptEnabled });
    const others = onlyItself(page);
    await page.goto(url);
    await page.getByText(words.scale[3], { exact: true }).click();
    await page.getByText(words.no, { exact: true }).click();
    await page.getByLabel(words.comment).fill('Two calls, then <b>done</b>.');
    await page.getByRole('button', { name: words.send }).click();
    await page.getByRole('heading', { name: words.thanks }).waitFor();
    expect(await answerOf(id)).toMatchObject({
      score: 4,
      solvedFirstTime: false,
      comment: 'Two calls, then <b>done</b>.',
    });
    await page.reload();
    await page.locator('summary').click();
    await page.getByText(words.scale[0], { exact: true }).click();
    await page.getByRole('button', { name: words.change }).click();
    await page.waitForLoadState('load');
    expect((await answerOf(id)).score).toBe(1);
    expect(others).toEqual([]);
    await page.close();
  });

  it('is filled in by keyboard alone', async () => {
    const { id, url } = await asked();
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url);
    for (const key of ['Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Space', 'Tab']) await page.keyboard.press(key);
    await write(page, 'It went well.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.thanks }).waitFor();
    expect(await answerOf(id)).toMatchObject({ score: 3, solvedFirstTime: true, comment: 'It went well.' });
    await page.close();
  });

  it('lets a customer say that they want no more of it', async () => {
    const { id, url } = await asked();
    const page = await phone({ javaScriptEnabled: false });
    await page.goto(url);
    await page.getByRole('link', { name: words.stop }).click();
    await page.getByRole('button', { name: words.stopGo }).click();
    await page.getByRole('heading', { name: words.stopped }).waitFor();
    const refusals = await house.as(house.cast.people.priya).get(`/survey-refusals?caseId=${id}`).expect(200);
    expect(refusals.body).toHaveLength(1);
    await page.close();
  });

  it('can be read by everyone: light and dark, on a phone and wide, in each state', async () => {
    const { url } = await asked({ language: 'de' });
    const answered = await asked();
    const page = await browser.newPage();
    await page.goto(answered.url);
    await page.getByText(words.scale[4], { exact: true }).click();
    await page.getByRole('button', { name: words.send }).click();
    const pages = { open: url, answered: answered.url, stop: `${url}/stop`, unknown: `${address}/s/nowhere` };
    const faults: string[] = [];
    await page.close();
    // axe is brought in from outside, past the page's own policy.
    const reader = await browser.newPage({ bypassCSP: true });
    for (const [name, place] of Object.entries(pages)) {
      await reader.goto(place);
      faults.push(...(await faultsOf(reader, `survey-${name}`)));
    }
    await reader.close();
    expect(faults).toEqual([]);
  });
});
