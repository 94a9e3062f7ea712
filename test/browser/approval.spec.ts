import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { givenIn, wholeHeart } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { write } from './keystrokes.ts';

const password = 'a fair word for tests';

jest.setTimeout(120_000);

describeInBrowser('an approval while the customer waits', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    // A browser has no set clock: the house keeps time with it.
    house.clock.go();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const signIn = async (name: string, width: number): Promise<{ page: Page; room: BrowserContext }> => {
    const viewport = { width, height: 900 };
    const room = await browser.newContext({ viewport, timezoneId: 'Europe/London', colorScheme: 'light' });
    const page = await room.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    // Whoever moves a pointer is found out.
    await page.addInitScript({
      content: 'window.pointers = 0; document.addEventListener("pointerdown", () => { window.pointers += 1; }, true);',
    });
    await page.goto(address);
    await page.waitForSelector('#sign-in-email:focus');
    await write(page, `${name}@demo.example`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => pathname !== '/login');
    await page.waitForSelector('#content h1');
    return { page, room };
  };
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('is asked by Lee, seen by Priya while he waits, granted less, and applied with Enter; all by keyboard', async () => {
    const { lee } = house.cast.people;
    const given = givenIn(house);
    const { id } = await given.aCase({
      evidence: wholeHeart(),
      customer: { name: 'Ana Ruiz', phone: '0117 496 0000' },
    });
    const [{ page: lees, room: leesRoom }, { page: priyas, room: priyasRoom }] = [
      await signIn('lee', 1440),
      await signIn('priya', 1440),
    ];
    await press(priyas, 'g', 'a');
    await priyas.waitForSelector('text=Nobody is waiting for a yes.');

    await lees.goto(`${address}/cases/${id}`);
    await lees.waitForSelector('#add-remedy');
    await lees.focus('#add-remedy');
    await press(lees, 'Enter');
    await lees.waitForSelector('#remedy-remedy :focus');
    await press(lees, '1', 'Tab');
    await lees.waitForSelector('#remedy-amount:focus');
    await lees.keyboard.type('245');
    await lees.waitForSelector('text=£45 above your limit on a case');
    // The currency stays; done now; told the customer, who waits; a line of advice.
    await press(lees, 'Tab', 'Tab', '1', 'Tab', 'Space', 'Tab', 'Tab');
    await lees.waitForSelector('#remedy-note:focus');
    await write(lees, 'A customer of nine years.');
    await lees.waitForSelector('text=Ask approval, £45 over');
    await lookAt(lees, 'approval-asking', { fullPage: true });
    await press(lees, 'Control+Enter');

    await priyas.waitForSelector('[id^="approval-"] >> text=£45 above Lee’s limit on a case');
    await lees.waitForSelector('text=seen by Priya');
    await lees.waitForSelector('[id^="remedy-"]:focus');
    await lookAt(lees, 'approval-waiting', { fullPage: true });
    await press(priyas, 'j');
    await priyas.waitForSelector('li[id^="approval-"]:focus');
    await lookAt(priyas, 'approval-card', { fullPage: true });
    await press(priyas, 'm');
    await priyas.waitForSelector('[id$="-amount"]:focus');
    await priyas.keyboard.type('220');
    await press(priyas, 'Tab');
    await write(priyas, 'We meet you with £220.');
    await press(priyas, 'Enter');

    await lees.waitForSelector('text=Priya approved £220 instead');
    await lees.waitForSelector('li[id^="remedy-"] button:focus');
    await lookAt(lees, 'approval-answered', { fullPage: true });
    await priyas.waitForSelector('text=Priya approved £220 instead');
    await lees.waitForSelector('li[id^="remedy-"] button:focus');
    await press(lees, 'Enter');
    await lees.waitForSelector('text=Delivered');

    const { resolutions, status } = (await house.as(lee).get(`/cases/${id}`).expect(200)).body as Wire.CaseRecord;
    expect(resolutions).toMatchObject([{ standing: 'granted', amountMinor: 24_500, grantedMinor: 22_000 }]);
    expect(resolutions[0]?.deliveredAt).not.toBeNull();
    expect(resolutions[0]?.request).toMatchObject({ toldCustomer: true, customerWaiting: true });
    expect(status).toBe('resolved');
    expect(await lees.evaluate('window.pointers')).toBe(0);
    expect(await priyas.evaluate('window.pointers')).toBe(0);
    await leesRoom.close();
    await priyasRoom.close();
  });

  it('opens by its link whatever became of it, and on a phone', async () => {
    const given = givenIn(house);
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const asked = await given.aRemedy(id, { remedy: 'upgrade', note: 'A bigger room is free.', customerWaiting: true });
    const { page, room } = await signIn('priya', 390);
    await page.goto(`${address}/approvals?id=${asked.id}`);
    await page.waitForSelector(`#approval-${asked.id}:focus`);
    await lookAt(page, 'approval-phone', { fullPage: true });
    await press(page, 'n');
    await page.waitForSelector('[role="radiogroup"] :focus');
    await press(page, '2', 'Tab', 'Enter');
    await page.waitForSelector('text=Priya declined it');
    await page.reload();
    await page.waitForSelector('text=Priya declined it');
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await room.close();
  });

  it('a granted remedy is taken back by key, and whoever does it hears of the promise that is left', async () => {
    const given = givenIn(house);
    const { id } = await given.aCase();
    const { lee } = house.cast.people;
    const inADay = `/working-time?squadId=${house.cast.squads.severn}&minutes=480`;
    const { body: hours } = await house.as(lee).get(inADay).expect(200);
    const refund = { remedy: 'refund', amountMinor: 500, currency: 'GBP', delivery: 'promised' };
    await given.aRemedy(id, { ...refund, effectiveBy: hours.at });
    const { page, room } = await signIn('lee', 1440);
    await page.goto(`${address}/cases/${id}`);
    await page.getByRole('button', { name: 'Take it back' }).press('Enter');
    await write(page, 'Paid to the wrong card');
    await press(page, 'Tab', 'Enter');
    await page.waitForSelector('[role="status"]:focus >> text=The customer still has this promise');
    await room.close();
  });

  it('made no fault in the browser', () => expect(faults).toEqual([]));
});
