import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { pastWeeks } from '../past-weeks.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';
import { faultsOf } from './readable.ts';

jest.setTimeout(180_000);

describeInBrowser('what keeps coming back', () => {
  let house: TestHouse;
  let given: ReturnType<typeof givenIn>;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    house = await openTestHouse();
    given = givenIn(house);
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** Opens a screen as somebody, at the time that the house has. */
  const open = async (who: 'priya' | 'malik' | 'lee', path: string, width = 1440) => {
    const room = await browser.newContext({
      viewport: { width, height: 900 },
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

  it('a spike becomes an issue with an owner, its fix is dated, and the page says whether it worked and how sure that is', async () => {
    const { late } = house.cast.symptoms;
    await pastWeeks(house, [...Array(14).fill(10), 41], { symptomId: late });
    await pastWeeks(house, Array(15).fill(200));
    await given.aCase({ symptomId: late, customer: { name: 'Ana Ruiz', email: 'ruiz@example.test' } });

    const malik = await open('malik', '/issues');
    await says(malik.page, /41 cases in the week of 23 Feb, where about \d+ were expected/);
    await lookAt(malik.page, 'issues-rising', { fullPage: true });
    await malik.page.getByRole('button', { name: 'Raise issue: Delivery late' }).click();
    await says(
      malik.page,
      /Delivery late: 41 cases last week in 1 squad; above the usual \d+–\d+ a week since 23 Feb\./,
    );
    await malik.page.getByLabel('Owner').selectOption({ label: 'Priya' });
    await malik.page.getByRole('button', { name: 'Plan an action' }).click();
    await malik.page.getByLabel('What will be done').fill('Load the vans the evening before');
    await malik.page.getByLabel('Who does it').selectOption({ label: 'Priya' });
    await malik.page.getByLabel('Due on').fill('2026-03-06');
    await malik.page.getByLabel('Takes effect on').fill('2026-03-09');
    await malik.page.getByLabel('Effect is checked on').fill('2026-05-18');
    await malik.page.getByRole('button', { name: 'Plan it' }).click();
    await says(malik.page, /due 6 Mar/);
    await malik.page.getByRole('button', { name: 'Change: Load the vans' }).click();
    await malik.page.getByLabel('Effect is checked on').fill('2026-04-20');
    await malik.page.getByLabel('Why it is agreed otherwise').fill('Six weeks will show it.');
    await malik.page.getByRole('button', { name: 'Agree on this' }).click();
    await says(malik.page, /check was on 18 May until .* Malik: “Six weeks will show it\.”/);
    await says(malik.page, 'This cannot be judged: no fix has been dated yet.');
    const place = new URL(malik.page.url()).pathname;
    await malik.close();

    await given.at('2026-03-09T10:00:00Z');
    await pastWeeks(house, [40], { symptomId: late, until: new Date('2026-03-09T10:00:00Z') });
    await pastWeeks(house, [200], { until: new Date('2026-03-09T10:00:00Z') });
    const priya = await open('priya', '/floor');
    await says(priya.page, 'Overdue actions');
    await says(priya.page, /overdue since 6 Mar/);
    await priya.page.getByRole('link', { name: 'Load the vans the evening before' }).click();
    await priya.page.getByRole('button', { name: 'Done or dropped' }).click();
    await priya.page.getByLabel('What shows it').fill('Every van left before seven on Monday.');
    await priya.page.getByRole('button', { name: 'Record it' }).click();
    await says(priya.page, /done 9 Mar · works since 9 Mar · check on 20 Apr/);
    await says(priya.page, 'Too early. The check is agreed for 20 April 2026. Figures are shown, a verdict is not.');
    await says(priya.page, 'Thank those who told us');
    await priya.page.goto(`${address}/floor`);
    await says(priya.page, 'Overdue, the longest first');
    expect(await priya.page.getByText('Load the vans the evening before').count()).toBe(0);
    await priya.close();

    const later = new Date('2026-04-27T09:00:00Z');
    await given.at(later);
    await pastWeeks(house, Array(7).fill(3), { symptomId: late, until: later });
    await pastWeeks(house, Array(7).fill(207), { until: later });
    const again = await open('priya', place);
    await says(again.page, 'It worked');
    await says(
      again.page,
      /It fell by [\d.]+ of 100 cases \(between [\d.]+ and [\d.]+\) after the fix: from [\d.]+ to 1\.4 of 100\./,
    );
    await lookAt(again.page, 'issue-worked', { fullPage: true });
    expect(await faultsHere(again.page)).toEqual([]);
    await again.page.getByRole('button', { name: 'Count from something else' }).click();
    await again.page.getByLabel('Counted from what?').fill('orders');
    await again.page.getByLabel('How many before').fill('60,000');
    await again.page.getByLabel('How many after').fill('3');
    await again.page.getByRole('button', { name: 'Count from these' }).click();
    await says(again.page, 'Give both sides, each at least as many as its cases.');
    await again.page.getByLabel('How many after').fill('30,000');
    await again.page.getByRole('button', { name: 'Count from these' }).click();
    await says(again.page, 'Of 1,000 orders, with 95 % interval');
    await again.page.getByRole('button', { name: 'Back to all cases' }).click();
    await says(again.page, 'Of 100 cases, with 95 % interval');
    await again.page.getByRole('button', { name: 'Keep this look' }).click();
    await says(again.page, /Looked at 27 Apr: It worked/);
    await says(again.page, 'proven');
    await again.close();
  });

  it('is found in one click from a diagnosis, and what is said alike is made an issue', async () => {
    const { lee, malik } = house.cast.people;
    const { id: caseId } = await given.aCase();
    await house
      .as(lee)
      .post('/diagnoses')
      .send({ caseId, status: 'hypothesis', causeId: house.cast.causes.doubleBooking })
      .expect(201);
    const hands = await open('lee', `/cases/${caseId}`);
    await hands.page.getByRole('button', { name: 'Raise issue' }).click();
    await says(hands.page, 'Joined to the issue “Payment booked twice”.');
    const { id: other } = await given.aCase();
    await hands.page.goto(`${address}/cases/${other}`);
    await hands.page.getByRole('button', { name: 'This belongs to…' }).click();
    await hands.page.getByLabel('Which problem').fill('booked');
    await hands.page.getByRole('option', { name: /Payment booked twice/ }).waitFor();
    await hands.page.keyboard.press('Enter');
    await hands.page.getByRole('button', { name: 'Join it' }).click();
    await says(hands.page, 'joined by Lee');
    await hands.page.getByRole('button', { name: 'It does not belong there: Payment booked twice' }).click();
    await hands.page.getByLabel('Why is it not a part of “Payment booked twice”?').fill('Another problem.');
    await hands.page.getByRole('button', { name: 'Take out' }).click();
    await says(hands.page, 'Part of no known problem.');
    await hands.close();
    const [raised] = (await house.as(malik).get('/issues?filter={"q":"booked"}').expect(200)).body;
    expect(raised).toMatchObject({ state: 'seen', raisedById: lee.id, waiting: 1 });

    for (const summary of [
      'The app shows my order twice',
      'the app shows my order twice!',
      'App shows my orders twice',
    ])
      await given.aCase({ summary });
    const list = await open('malik', '/issues');
    for (let i = 0; i < 3; i++) await given.aCase({ summary: 'The catalogue came without a price list' });
    await list.page.getByRole('button', { name: 'Look for what is said alike' }).click();
    await says(list.page, '3 cases');
    const catalogue = list.page.getByRole('listitem').filter({ hasText: 'price list' });
    await catalogue.getByRole('button', { name: 'Not a problem' }).click();
    await list.page.getByLabel('Why is this no problem of its own?').fill('The print run of spring.');
    await list.page.getByRole('button', { name: 'Set it aside' }).click();
    await list.page.getByText('Set aside before (1)').click();
    await says(list.page, /The print run of spring\./);
    await list.page.getByRole('button', { name: 'Make it an issue' }).click();
    await list.page.getByLabel('What goes wrong').fill('Lee shows orders twice');
    await list.page.getByRole('button', { name: 'Raise issue', exact: true }).click();
    await says(list.page, 'Say what went wrong, not who: name no colleague.');
    expect(await faultsHere(list.page)).toEqual([]);
    await list.page.getByLabel('What goes wrong').fill('Payment booked twice');
    await list.page.getByRole('button', { name: 'Raise issue', exact: true }).click();
    await says(list.page, 'Looks like “Payment booked twice”. Join it?');
    await list.page.getByLabel('What goes wrong').fill('Orders shown twice in the app');
    await list.page.getByRole('button', { name: 'Raise issue', exact: true }).click();
    await says(list.page, 'Gathers the cases that were joined by hand');
    await says(list.page, '3 open cases in your squads');
    await list.page.getByRole('button', { name: 'Promise them something' }).click();
    await list.page.getByLabel('What you promise each of them').fill('Tell you what we found');
    await list.page.getByLabel('Until').fill('2026-04-29T15:00');
    await list.page.getByRole('button', { name: 'Promise it to all 3 customers' }).click();
    await says(list.page, 'Promised to 3, refused for 0.');
    await list.close();
  });
});
