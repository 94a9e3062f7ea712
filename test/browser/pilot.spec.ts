import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { SquadsService } from '../../apps/api/src/people/squads.service.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';
import { faultsOf } from './readable.ts';

const startOn = '2025-12-15';

jest.setTimeout(180_000);

describeInBrowser('the page of a pilot', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  let pilotId: string;

  /** Ten weeks before, two of training, eight after: eight cases a week and squad, half of them settled on the line, nearly all in the pilot squads later. */
  const live = (squads: string[], pilots: string[]) =>
    house.sql(
      `with made as (
         select gen_random_uuid() as id, s.id as squad_id, timestamptz '2025-10-06T10:00Z' + w * interval '7 days' + c * interval '20 hours' as at,
           case when s.id = any($2::uuid[]) and w >= 10 then c < 6 or (w + s.place) % 3 > 0 else (c + w + s.place) % 2 = 0 end as settled
         from unnest($1::uuid[]) with ordinality s(id, place) cross join generate_series(0, 19) w cross join generate_series(0, 7) c),
       stored as (
         insert into cases (id, number, squad_id, opened_squad_id, channel, summary, method_key, method_version, received_at, recorded_at, status, resolved_at, first_resolved_at, resolved_in_first_contact)
         select id, 0, squad_id, squad_id, 'phone', 'Told long ago', 'plain', 1, at, at, 'resolved', at, at, settled from made returning id, squad_id, received_at)
       insert into case_squads (case_id, squad_id, since) select id, squad_id, received_at from stored`,
      [squads, pilots],
    );

  beforeAll(async () => {
    house = await openTestHouse();
    const { malik } = house.cast.people;
    const service = house.app.get(SquadsService);
    const squads = [house.cast.squads.severn, house.cast.squads.avon, house.cast.squads.tamar];
    for (const name of ['Trent', 'Exe', 'Wye', 'Dart', 'Usk'])
      squads.push((await service.add({ name, timeZone: 'Europe/London', methodKey: 'plain' }, null)).id);
    house.at('2025-09-29T09:00:00Z');
    const draw = await house
      .as(malik)
      .post('/pilot-draws')
      .send({ squadIds: squads, sizes: [3] })
      .expect(201);
    const pilots: string[] = draw.body.waves[0];
    const made = await house
      .as(malik)
      .post('/pilots')
      .send({
        ...{ name: 'HEART, first wave', methodKey: 'heart', drawId: draw.body.id, baselineWeeks: 10, washoutWeeks: 2 },
        squads: squads.map((squadId) => ({ squadId, startOn: pilots.includes(squadId) ? startOn : null })),
        ...{ primary: 'fcrGross', secondary: ['timeToResolve'], looks: ['2026-02-23'] },
        meaningful: [{ metric: 'fcrGross', least: 0.05 }],
      })
      .expect(201);
    pilotId = made.body.id;
    await live(squads, pilots);
    house.at('2026-02-24T09:00:00Z');
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** Opens a screen as somebody, at the time that the house has. */
  const open = async (who: 'priya' | 'malik' | 'lee', path: string) => {
    const room = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    });
    const page = await room.newPage();
    await page.clock.install({ time: house.clock.now() });
    await admit(room, house, address, who);
    await page.goto(address + path);
    await page.waitForSelector('#content h1');
    return { page, close: () => room.close() };
  };
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  /** Its clock stands still. */
  const faultsHere = (page: Page) => faultsOf(page, '', () => page.clock.runFor(500));

  it('is where a manager’s day begins: sentence, measure, weeks and warnings on one screen, without a click', async () => {
    const { page, close } = await open('malik', '/');
    await page.waitForURL(`**/pilots/${pilotId}`);
    await says(page, /^HEART squads improved more \(\d+ points, between \d+ and \d+\), but this is not confirmed/);
    await says(page, 'Promising, not confirmed');
    await says(page, 'Opening the figures is kept: this is the 1st look.');
    await says(page, /only 0% of the pilot squads’ cases were handled by the method/i);
    await page.clock.runFor(1000);
    for (const part of ['#verdict', '#primary', 'figure svg.recharts-surface', '#warnings li']) {
      const box = await page.locator(part).first().boundingBox();
      expect({ part, below: (box?.y ?? 901) + (box?.height ?? 0) > 900 }).toEqual({ part, below: false });
    }
    const measures = page.locator('#measures');
    await measures.getByText('Handling time').waitFor();
    await measures.getByText('Counting …').first().waitFor({ state: 'detached' });
    expect(await measures.locator('tbody tr').count()).toBe(5);
    await lookAt(page, 'pilot', { fullPage: true });
    expect(await faultsHere(page)).toEqual([]);
    await close();
  });

  it('holds every number of its charts in tables, one squad beside the others on one axis, and all of it goes on paper', async () => {
    const { page, close } = await open('malik', `/pilots/${pilotId}`);
    const squads = page.locator('#squads');
    await squads.getByText('Show as table').click();
    const names = await squads.locator('tbody th').allInnerTexts();
    expect(names).toEqual(['Avon', 'Dart', 'Exe', 'Severn', 'Tamar', 'Trent', 'Usk', 'Wye']);
    expect(await squads.locator('li svg').count()).toBe(8);
    const ways = page.locator('#ways');
    await ways.getByText('Show as table').click();
    expect(await ways.locator('tbody tr').count()).toBe(56);
    expect(await ways.locator('figure svg circle').count()).toBe(56);
    await says(
      page,
      'No other of the 56 ways to pick the pilot squads would have shown a better difference than ours.',
    );
    const control = page.locator('#control');
    expect(await control.getByText('fewer than 20 a week: too few to draw').count()).toBe(8);
    await control.getByText('Show as table').click();
    expect(await control.locator('tbody tr').count()).toBe(20);
    expect(await control.locator('tbody').getByText('▲ above').count()).toBeGreaterThan(0);

    // Four sheets of paper hold the answer, the sentence first and nothing to press; four more hold the numbers of its charts.
    await page.locator('#measures').getByText('Counting …').first().waitFor({ state: 'detached' });
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length).toBeLessThanOrEqual(8);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    const appendix = page.locator('section', { has: page.getByRole('heading', { name: 'The numbers of the charts' }) });
    const captions = await appendix.last().locator('caption').allInnerTexts();
    expect(captions).toEqual([
      expect.stringContaining('week by week'),
      'Squad by squad, before and after',
      'How far they moved apart, week by week',
      'Could the lot have done it?',
      'Each squad against its own past',
      'Kinds of cases, before and after',
    ]);
    expect(await appendix.last().getByRole('row').count()).toBeGreaterThan(56 + 20 + 20 + 8);
    expect(await page.locator('main button, main input, main textarea').filter({ visible: true }).count()).toBe(0);
    const [title, verdict, primary] = await Promise.all(
      ['h1', '#verdict', '#primary'].map(async (part) => (await page.locator(part).first().boundingBox())?.y ?? 0),
    );
    expect([title, verdict, primary]).toEqual([title, verdict, primary].sort((a, b) => (a ?? 0) - (b ?? 0)));
    await close();
  });

  it('keeps a decision with the figures of that day, and what people say', async () => {
    const { page, close } = await open('malik', `/pilots/${pilotId}`);
    const decisions = page.locator('#decisions');
    await decisions.getByRole('button', { name: 'Record the decision' }).click();
    await decisions.getByText('Say why.').waitFor();
    await decisions.getByRole('radio', { name: 'Continue' }).click();
    await decisions.getByLabel('Why').fill('The squads want four more weeks of it.');
    await decisions.getByRole('button', { name: 'Record the decision' }).click();
    await decisions.getByText('The squads want four more weeks of it.').waitFor();
    await decisions.getByText(/Data until 23 Feb, plan version 1: \+\d+ points \(\d+ to \d+\)\./).waitFor();
    await close();

    const priya = await open('priya', `/pilots/${pilotId}`);
    await priya.page.locator('#decisions').getByText('The squads want four more weeks of it.').waitFor();
    expect(await priya.page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
    await priya.page.getByLabel('How does it work for you?').fill('Hear first saves a second call.');
    await priya.page.getByRole('button', { name: 'Send' }).click();
    await priya.page.locator('#feedback ol').getByText('Hear first saves a second call.').waitFor();
    await priya.close();

    const lee = await open('lee', `/pilots/${pilotId}`);
    await says(lee.page, /^This page is for others\. They can help: .*manager/i);
    expect(await lee.page.locator('#verdict').count()).toBe(0);
    await lee.close();
  });

  it('is planned by lot, with what the squads could show beside it while it is made', async () => {
    const { page, close } = await open('malik', '/pilots/create');
    const settle = page.getByRole('button', { name: 'Settle the plan' });
    await settle.click();
    await says(page, 'Give it a name.');
    await page.getByLabel('What is it called?').fill('HEART, the second wave');
    for (const squad of ['Avon', 'Dart', 'Exe', 'Usk', 'Wye']) await page.getByLabel(squad, { exact: true }).check();
    await page.getByLabel('Squads that start').fill('3');
    await page.clock.runFor(1000);
    const review = page.locator('#review');
    await review.getByText('At least three squads must go on as before.').waitFor();
    await page.getByLabel('Squads that start').fill('2');
    await page.clock.runFor(1000);
    await review.getByText('Nothing can be confirmed with these squads: promising at best.').waitFor();
    await review.getByText('There are 10 ways to pick them, so the smallest p is 0.1.').waitFor();
    await lookAt(page, 'pilot-plan', { fullPage: true });
    expect(await faultsHere(page)).toEqual([]);
    await settle.click();
    await says(page, 'Draw the lot first.');
    await page.getByRole('button', { name: 'Draw 2 of 5 squads' }).click();
    const drawn = (await page.getByText(/^Drawn: /).innerText()).replace('Drawn: ', '');
    await says(page, /Out of 5, with the seed \d+\. It stands/);
    await settle.click();
    await page.waitForURL(/\/pilots\/(?!create)/);
    const plan = page.locator('#plan');
    await plan.getByText(drawn, { exact: true }).waitFor();
    await plan.getByText(/drawn by lot, 2 of 5, with the seed \d+/).waitFor();
    await close();
  });

  it('is planned anew with a reason; the version before stays', async () => {
    const { page, close } = await open('malik', `/pilots/${pilotId}/replan`);
    await says(page, /^It has started\./);
    await page.getByLabel('Why does the plan before no longer hold?').fill('One more look in April.');
    await page.getByRole('button', { name: 'Add a look' }).click();
    await page.getByRole('button', { name: 'Record version 2' }).click();
    await page.waitForURL(`**/pilots/${pilotId}`);
    const plan = page.locator('#plan');
    await plan.getByText('One more look in April.').waitFor();
    await plan.getByText('as it was first planned').waitFor();
    await plan.getByText('23 Feb, 23 Mar').waitFor();
    await close();
  });
});
