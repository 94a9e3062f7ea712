import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { write } from './keystrokes.ts';

const password = 'a fair word for tests';
const size = { width: 1440, height: 900 };

jest.setTimeout(120_000);

describeInBrowser('a complete HEART case', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  const faults: string[] = [];
  /** Keys besides free text. */
  let keys = 0;

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

  const press = async (page: Page, ...wanted: string[]) => {
    for (const key of wanted) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };

  const signIn = async (name: string): Promise<{ page: Page; room: BrowserContext }> => {
    const room = await browser.newContext({ viewport: size, timezoneId: 'Europe/London', colorScheme: 'light' });
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

  it('is logged by keyboard alone, in 40 keys besides the words', async () => {
    const { page, room } = await signIn('lee');
    await page.waitForSelector('#content h1');
    await press(page, 'c');
    await page.waitForSelector('#start-customer:focus');
    await page.keyboard.type('Ana Ruiz');
    await press(page, 'Tab', 'Tab');
    await write(page, 'The sofa came without legs');
    await press(page, 'Control+Enter');

    await page.waitForSelector('#hear-restatement:focus');
    await write(page, 'Your sofa came without its legs, and you lost a day off waiting for it.');
    await press(page, 'Tab', '1', 'Tab', '2', 'Control+Enter');

    await page.waitForSelector('#empathize-feeling :focus');
    await press(page, '3', 'Tab');
    await write(page, 'A whole day gone, and the sofa still on the floor.');
    await press(page, 'Control+Enter');

    await page.waitForSelector('#apologize-words:focus');
    await write(page, 'I am sorry that the sofa came without legs and that you lost a day off.');
    await press(page, 'Control+Enter');

    await page.waitForSelector('#resolve-optionsOffered-0:focus');
    await write(page, 'Legs by courier tomorrow');
    await press(page, 'Tab');
    await write(page, 'Money back and collection');
    // Proposed by the agent, the first option chosen, promised, agreed, a likely cause.
    await press(page, 'Tab', '1', 'Tab', '1', 'Tab', '2', 'Tab', '1', 'Tab', '1');
    // The promise that goes with it: a call, in the words it came with, in two business hours.
    await press(page, 'Tab', '1', 'Tab', 'Tab', '1');
    await page.waitForSelector('text=You promise: Call Ana Ruiz');
    await lookAt(page, 'log-a-case-promise');
    await press(page, 'Control+Enter');

    await page.waitForSelector('#thank-words:focus');
    await write(page, 'Thank you for telling us, Ana.');
    await press(page, 'Tab', '4', 'Control+Enter');

    // It waits on its promise; Enter goes there, Enter says it is done, 1 how the call went, Enter closes the case.
    await page.waitForSelector('#closing li button:focus');
    await lookAt(page, 'log-a-case-waiting');
    await press(page, 'Enter');
    await page.waitForSelector('[id^="promise-"] button:focus');
    await press(page, 'Enter', '1');
    await page.waitForSelector('#close-case:focus');
    await press(page, 'Enter');
    await page.waitForSelector('#closing:focus');
    await lookAt(page, 'log-a-case-closed');

    expect(await page.evaluate('window.pointers')).toBe(0);
    expect(keys).toBeLessThanOrEqual(40);
    const id = new URL(page.url()).pathname.split('/')[2] as string;
    const { body } = await house.as(house.cast.people.lee).get(`/cases/${id}`).expect(200);
    const record = body as Wire.CaseRecord;
    expect(record.status).toBe('closed');
    expect(record.symptomId).toBe(house.cast.symptoms.broken);
    expect(record.steps.filter(({ required }) => required).map(({ mark }) => mark)).toEqual(Array(5).fill('complete'));
    expect(record.commitments.map(({ what, standing }) => [what, standing])).toEqual([['Call Ana Ruiz', 'kept']]);
    expect(record.diagnoses.map(({ status }) => status)).toEqual(['hypothesis']);
    await room.close();
  });

  it('keeps what was typed over a reload, and says what comes first', async () => {
    const { page, room } = await signIn('lee');
    await page.waitForSelector('#content h1');
    await press(page, 'c');
    await page.waitForSelector('#start-customer:focus');
    await page.keyboard.type('Rosa Lind');
    await press(page, 'Tab', 'Tab');
    await write(page, 'The kettle leaks');
    await press(page, 'Control+Enter');
    await page.waitForSelector('#hear-restatement:focus');
    await write(page, 'Your kettle le');
    await page.reload();
    await page.waitForSelector('#hear-restatement:focus');
    expect(await page.inputValue('#hear-restatement')).toBe('Your kettle le');

    await press(page, 'Escape');
    await page.waitForSelector('#rail-hear:focus');
    await press(page, 'a');
    await page.waitForSelector('#apologize-words:focus');
    await write(page, 'I am sorry that it leaks.');
    await press(page, 'Control+Enter');
    await page.waitForSelector('text=Say back what you heard first. Your words are kept.');
    await page.waitForSelector('#apologize-order button:focus');
    await lookAt(page, 'log-a-case-order');
    await press(page, 'Enter');
    await page.waitForSelector('#hear-restatement:focus');
    expect(await page.inputValue('#hear-restatement')).toBe('Your kettle le');
    await room.close();
  });

  it('is seen by the manager on the Overview and in the list', async () => {
    const { page, room } = await signIn('malik');
    await page.waitForURL(/\/overview/);
    const tile = page.locator('section', { hasText: 'Steps complete and in order' }).first();
    await tile.getByText('1 of 1').first().waitFor();
    await lookAt(page, 'log-a-case-overview');

    await press(page, 'g', 'c');
    const row = page.getByRole('row', { name: /Ana Ruiz/ });
    await row.getByRole('link').focus();
    await lookAt(page, 'log-a-case-list');
    await press(page, 'Enter');
    await page.waitForSelector('#step-thank');
    await room.close();
  });

  it('breaks no page', () => {
    expect(faults).toEqual([]);
  });
});
