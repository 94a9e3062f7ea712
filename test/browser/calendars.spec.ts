import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { givenIn } from '../given.ts';
import { aMonday, openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';

jest.setTimeout(120_000);

describeInBrowser('the hours of a squad', () => {
  let house: TestHouse;
  let given: ReturnType<typeof givenIn>;
  let browser: Browser;
  let address: string;
  let calendar: Wire.CalendarRecord;
  let record: Wire.CaseRecord;
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    given = givenIn(house);
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    const { jo } = house.cast.people;
    const workday = [{ from: '09:00', to: '17:00' }];
    const week = [workday, workday, workday, workday, workday, [], []];
    const post = async (path: string, body: object) => (await house.as(jo).post(path).send(body).expect(201)).body;
    calendar = await post('/calendars', { name: 'Severn hours', timeZone: 'Europe/London', week });
    await post('/squad-calendars', {
      calendarId: calendar.id,
      squadId: house.cast.squads.severn,
      fromOn: '2026-03-02',
    });
    record = await given.aCase({ customer: { name: 'Ana Ruiz', timeZone: 'Europe/Madrid' } });
    const lunch = '2026-03-03T12:30:00Z';
    await given.aPromise(record.id, { dueAt: lunch, what: 'Send the new parts', agreedWithCustomer: false });
    await given.aPromise(record.id, { dueAt: lunch, what: 'Call about the parts' });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const signIn = async (name: string, path: string): Promise<{ page: Page; room: BrowserContext }> => {
    const room = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      timezoneId: 'Europe/London',
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await room.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.clock.setFixedTime(aMonday);
    await admit(room, house, address, name);
    await page.goto(address + path);
    await page.waitForSelector('#content h1');
    return { page, room };
  };
  const type = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await (/^[A-Z]/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
  };

  it('are changed by keyboard, and show before they hold which promises would move', async () => {
    const { page, room } = await signIn('jo', `/calendars/${calendar.id}`);
    await page.focus('#week-0-0-from');
    // The end of Monday's block, its cross, and the button that adds another.
    await type(page, 'Tab', '12', 'Tab', 'Tab', 'Enter');
    await page.waitForSelector('#week-0-1-from');
    expect(await page.inputValue('#week-0-1-from')).toBe('13:00');
    await page.getByRole('button', { name: 'Same for Tuesday to Friday' }).press('Enter');
    await page.getByRole('button', { name: 'Add a day' }).press('Enter');
    await page.waitForSelector('#day-0:focus');
    await page.fill('#day-0', '2026-03-04');
    await page.getByLabel('What it is').fill('Founders’ day');
    await page.waitForSelector('text=One promise that the customer does not know of would move');
    await page.waitForSelector('text=One promise stays as it was told');
    await page.waitForSelector('text=Tue 3 Mar, 12:30 → Tue 3 Mar, 13:00');
    expect(await page.innerText('#hours-samples')).toContain('4 h of work from Fri 6 Mar, 16:30 = Mon 9 Mar, 13:30');
    await lookAt(page, 'calendar', { fullPage: true });
    await page.getByRole('button', { name: 'Apply from Mon 2 Mar' }).press('Enter');
    await page.waitForSelector('text=one promise moved');
    await page.waitForSelector('text=Version 2, from Mon 2 Mar · in force');
    await room.close();
    expect(faults).toEqual([]);
  });

  it('say what can be promised: not in the break, not on the holiday, and in whose time', async () => {
    const { page, room } = await signIn('lee', `/cases/${record.id}`);
    await page.focus('#make-promise');
    await type(page, 'Enter');
    await page.waitForSelector('#promise-kind [role="radio"]:focus');
    await page.focus('#promise-when [role="radio"]');
    await type(page, '5');
    await page.fill('#promise-at', '2026-03-03');
    const offered = await page.$$eval('#promise-at ~ *, [aria-label="At: time"] option', (all) =>
      all.map((one) => one.textContent),
    );
    expect(offered).toEqual(expect.arrayContaining(['12:00', '13:00', '17:00']));
    for (const closed of ['12:15', '12:30', '12:45', '17:15', '08:45']) expect(offered).not.toContain(closed);
    await page.fill('#promise-at', '2026-03-04');
    await page.waitForSelector('text=Closed: Founders’ day.');
    await page.getByRole('button', { name: 'Take Thu 5 Mar, 09:00' }).press('Enter');
    await page.waitForSelector(
      'text=by Thu 5 Mar, 09:00 your time (10:00 for them), 13 h of working time from now; Wed 4 Mar is closed (Founders’ day).',
    );
    await lookAt(page, 'promise-in-hours');
    await page.fill('#promise-what', 'Call Ana soon');
    await page.waitForSelector('text=Say what will happen, without “soon”');
    await page.fill('#promise-what', 'Call Ana with the result');
    await type(page, 'Control+Enter');
    await page.waitForSelector('#promises li:has-text("Call Ana with the result")');
    const made = (await given.theCase(record.id)).commitments.find(({ what }) => what === 'Call Ana with the result');
    expect(made).toMatchObject({ dueAt: '2026-03-05T09:00:00.000Z', agreedWithCustomer: true, calendarVersion: 2 });
    await room.close();
    expect(faults).toEqual([]);
  });
});
