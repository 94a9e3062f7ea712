import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { givenIn, step } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';
import { handsOn } from './keystrokes.ts';
import { faultsOf } from './readable.ts';

/** A Monday, twenty past eleven in London: ahead of any clock, for open screens are told no news of the past. */
const now = new Date('2096-04-16T10:20:00Z');
const half = '2096-04-16T10:30:00.000Z';
const eleven = '2096-04-16T11:00:00.000Z';
/** She has called before. */
const rosa = { name: 'Rosa Lind', phone: '+447700900200', email: 'rosa@example.test' };

jest.setTimeout(180_000);

describeInBrowser('a spike day', () => {
  let house: TestHouse;
  let given: ReturnType<typeof givenIn>;
  let browser: Browser;
  let address: string;
  const faults: string[] = [];
  const pages = new Map<string, Page>();

  /** Sits somebody down once, on a page whose clock shows what the house's shows. */
  const sit = async (who: string): Promise<Page> => {
    const room = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    });
    const page = await room.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.clock.install({ time: house.clock.now() });
    await page.addInitScript({
      content: 'window.pointers = 0; document.addEventListener("pointerdown", () => { window.pointers += 1; }, true);',
    });
    await admit(room, house, address, who);
    pages.set(who, page);
    return page;
  };
  const at = (who: string) => pages.get(who) as Page;
  const go = async (who: string, path: string) => {
    await at(who).goto(address + path);
    await at(who).waitForSelector('#content h1');
  };
  const spike = async () => {
    const { body } = await house.as(house.cast.people.priya).get('/triage?filter={"on":true}').expect(200);
    return body[0] as Wire.TriageRecord;
  };
  const row = (from: string) => at('priya').locator(`[data-window="${from}"]`);

  beforeAll(async () => {
    house = await openTestHouse();
    given = givenIn(house);
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    // One customer calls at this hour of a Monday; today it is nine.
    for (let week = 5; week >= 1; week--) {
      await given.at(new Date(now.getTime() - week * 7 * 86_400_000));
      await given.aClosedCase({ customer: rosa });
    }
    await given.at(now);
    for (let i = 0; i < 9; i++) await given.aCase({ summary: 'Parcel late' });
    browser = await openBrowser();
    for (const who of ['priya', 'lee', 'mia']) await sit(who);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('is suggested by the arrivals, and begun by a supervisor; an agent at their desk is told without a reload', async () => {
    await go('lee', '/desk');
    await go('priya', '/desk');
    let loads = 0;
    at('lee').on('load', () => loads++);
    await at('priya').keyboard.press('g');
    await at('priya').keyboard.press('t');
    const suggestion = at('priya').locator('[data-suggested]');
    await suggestion.waitFor();
    expect(await suggestion.textContent()).toContain(
      'More customers than usual: Severn9 customers in the last hour. Usual at this time of the week: 1, up to 4.',
    );
    await lookAt(at('priya'), 'triage-suggested');
    await suggestion.getByRole('button').click();
    await at('priya').getByLabel('People who call back in Severn').fill('1');
    await at('priya').getByLabel('Calls a person makes in an hour').fill('4');
    await at('priya').locator('#triage-message').fill('Courier strike: say that nothing moves before Thursday.');
    await at('priya').getByText('2 call-backs in 30 min').waitFor();
    await lookAt(at('priya'), 'triage-start', { fullPage: true });
    await at('priya').locator('#triage-message').press('Enter');

    await at('lee').getByText('Spike mode for Severn until 13:30').waitFor();
    await at('lee').getByText('Courier strike: say that nothing moves before Thursday.').waitFor();
    expect(loads).toBe(0);
    await row(half).getByText('0 of 2 promised').waitFor();
    expect(await spike()).toMatchObject({ people: 1, callsAnHour: 4, windowMinutes: 30, endedAt: null });
  });

  it.each([
    ['somebody new', { customer: 'Ana Ruiz', number: '07700900123' }],
    ['somebody known, by three letters', { customer: 'ros', number: '' }],
  ])('is logged quick by keyboard alone, within 25 s of the keystroke model: %s', async (_, { customer, number }) => {
    await go('lee', '/desk');
    const page = at('lee');
    const { think, type, press, pressed, seconds } = handsOn(page);
    await press('c');
    await page.waitForSelector('#start-customer:focus');
    await page.waitForSelector('#quick-window [role="radio"]');
    think();
    await type(customer);
    if (number) {
      await press('Tab');
      await type(number);
    } else {
      await page.getByRole('option', { name: /Rosa Lind/ }).waitFor();
      await press('Enter');
      await page.waitForSelector('#quick-phone', { state: 'detached' });
    }
    await press('Tab');
    think();
    await type('Parcel late, day off lost');
    // They say yes, as was to be expected.
    await press('Tab', '1', 'Tab');
    think();
    await press('5', 'Tab');
    think();
    await type('Left waiting, that is hard.');
    await press('Tab');
    think();
    await press('1');
    await page.getByText(/You promise: Call (Ana Ruiz|Rosa Lind), between/).waitFor();
    await lookAt(page, `quick-log-${number ? 'new' : 'known'}`);
    await press('Control+Enter');
    await page.getByText(/^#\d+ is logged, and promised: Call (Ana Ruiz|Rosa Lind)\.$/).waitFor();
    await page.waitForSelector('#start-customer:focus');
    expect(await page.inputValue('#start-customer')).toBe('');

    console.info(
      `A quick log: ${pressed.keys} keys besides ${pressed.letters} letters, ${seconds().toFixed(1)} s by the keystroke model.`,
    );
    expect(await page.evaluate('window.pointers')).toBe(0);
    expect(seconds()).toBeLessThanOrEqual(25);
  });

  it('takes the places on both screens, and shows a full window that cannot be chosen', async () => {
    await row(half).getByText('2 of 2 promised').waitFor();
    await row(half).getByText('full').waitFor();
    const chip = at('lee').getByRole('radio', { name: /11:30–12:00 · full/ });
    await chip.waitFor();
    expect(await chip.getAttribute('aria-disabled')).toBe('true');
    await lookAt(at('priya'), 'triage-board', { fullPage: true });
  });

  it('says on the case what is left for the call-back', async () => {
    const { body } = await house.as(house.cast.people.lee).get('/cases?filter={"spike":true}').expect(200);
    const [first] = body as Wire.CaseRow[];
    await go('lee', `/cases/${first?.id}`);
    await at('lee')
      .getByText('Logged quick in a spike. Due on the call-back, 11:30–12:00: Apologize, Resolve and Thank.')
      .waitFor();
    await lookAt(at('lee'), 'quick-log-case');
  });

  const fill = async (page: Page, customer: string, line: string) => {
    await page.fill('#start-customer', customer);
    await page.fill('#quick-phone', '07700900199');
    await page.fill('#quick-summary', line);
    await page.locator('#quick-confirmation').getByRole('radio', { name: 'Confirmed' }).click();
    await page.locator('#quick-feeling').getByRole('radio', { name: 'Worried' }).click();
    await page.fill('#quick-words', 'You are worried that it comes too late.');
  };
  const promise = (line: string) =>
    house
      .as(house.cast.people.lee)
      .post('/cases')
      .send({
        ...{ customer: { anonymous: true }, channel: 'phone', summary: line, quick: true },
        evidence: [step('hear'), step('empathize')],
        commitments: [
          {
            kind: 'call',
            what: 'Call back about the parcel',
            window: { from: eleven, to: '2096-04-16T11:30:00.000Z' },
            agreedWithCustomer: true,
          },
        ],
      })
      .expect(201);

  it('answers who loses the race for the last place kindly, and keeps all that was typed', async () => {
    const page = at('mia');
    await go('mia', '/cases/create');
    await page.waitForSelector('#quick-window');
    await fill(page, 'Ben Okafor', 'No parcel');
    await page.getByRole('radio', { name: /12:00–12:30 · 2 left/ }).click();
    // Her screen hears nothing of what the others promise meanwhile.
    await page.route('**/api/v1/triage/*', (route) => route.abort());
    await promise('No parcel either');
    await promise('Nor here');
    await page.keyboard.press('Control+Enter');
    const error = page.locator('#quick-window-error');
    await error
      .getByText(
        '12:00–12:30 has just been filled by somebody else. All you typed is kept. The next with room is 12:30–13:00.',
      )
      .waitFor();
    await page.unroute('**/api/v1/triage/*');
    expect(await page.inputValue('#start-customer')).toBe('Ben Okafor');
    expect(await page.inputValue('#quick-summary')).toBe('No parcel');
    expect(await page.inputValue('#quick-words')).toBe('You are worried that it comes too late.');
    await page.waitForSelector('#quick-window :focus');
    await lookAt(page, 'quick-log-filled');
    await page.getByRole('radio', { name: /12:30–13:00/ }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/is logged, and promised: Call Ben Okafor/).waitFor();
  });

  it('is kept while the line is lost, and logged by itself once it is back', async () => {
    const page = at('mia');
    await go('mia', '/cases/create');
    await page.waitForSelector('#quick-window');
    await fill(page, 'Ola Berg', 'The box was empty');
    await page.getByRole('radio', { name: /13:00–13:30/ }).click();
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('It is kept on this computer, and logged by itself as soon as the line is back.').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/is logged, and promised: Call Ola Berg/).waitFor();
    const { body } = await house.as(house.cast.people.mia).get('/cases?filter={"q":"Ola Berg"}').expect(200);
    expect(body).toHaveLength(1);
  });

  it('becomes the whole form with one click, and what was typed goes along into the steps', async () => {
    const page = at('mia');
    await go('mia', '/cases/create');
    await page.waitForSelector('#quick-window');
    await fill(page, 'Ida Holm', 'The lamp flickers');
    await page.getByRole('button', { name: 'Log it whole instead' }).click();
    await page.waitForSelector('#start-summary');
    expect(await page.inputValue('#start-summary')).toBe('The lamp flickers');
    expect(await page.inputValue('#start-phone')).toBe('07700900199');
    await page.getByRole('button', { name: 'Start with Hear' }).click();
    await page.waitForSelector('#hear-restatement:focus');
    expect(await page.inputValue('#hear-restatement')).toBe('The lamp flickers');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#empathize-words');
    expect(await page.inputValue('#empathize-words')).toBe('You are worried that it comes too late.');
  });

  it('gets more places by a supervisor, who is told what that means', async () => {
    await row(half).getByRole('button', { name: 'Add places to 11:30–12:00' }).click();
    await row(half)
      .getByText('11:30–12:00 holds the 2 calls that people on shift make. Places above that are promises')
      .waitFor();
    await lookAt(at('priya'), 'triage-places');
    await row(half).getByRole('button', { name: 'Add 1 place' }).click();
    await row(half).getByText('2 of 3 promised').waitFor();
  });

  it('is read by everyone: no fault of access, in light and dark, at four widths', async () => {
    const found: string[] = [];
    await go('lee', '/cases/create');
    await at('lee').waitForSelector('#quick-window');
    for (const [who, name] of [
      ['priya', 'triage'],
      ['lee', 'quick-log'],
    ] as const)
      found.push(...(await faultsOf(at(who), name)));
    expect(found).toEqual([]);
  });

  it('is not shown to an agent who follows a link to it, and says who can help', async () => {
    await go('mia', '/triage');
    await at('mia')
      .getByText(/Supervisor, Manager, Administrator/)
      .waitFor();
    expect(await at('mia').getByRole('link', { name: 'Triage' }).count()).toBe(0);
  });

  it('ends with its call-backs by window, each with who calls, whom, and the number; and the banner goes', async () => {
    await go('lee', '/desk');
    await at('lee').getByText('Spike mode for Severn until 13:30').waitFor();
    await at('priya').getByRole('button', { name: 'End spike mode' }).click();
    await at('priya').getByRole('button', { name: 'End it now' }).click();
    const calls = at('priya').locator('[data-call-back]');
    await calls.first().waitFor();
    expect(await at('priya').locator('h3').allTextContents()).toEqual([
      'Mon 16 Apr, 11:30–12:00',
      'Mon 16 Apr, 12:00–12:30',
      'Mon 16 Apr, 12:30–13:00',
      'Mon 16 Apr, 13:00–13:30',
    ]);
    const ana = calls.filter({ hasText: 'Ana Ruiz' });
    expect(await ana.getByRole('link', { name: '07700900123' }).getAttribute('href')).toBe('tel:07700900123');
    expect(await ana.textContent()).toContain('Lee');
    await lookAt(at('priya'), 'triage-ended', { fullPage: true });
    await at('lee').getByText('Spike mode for Severn').waitFor({ state: 'detached' });
    await at('priya').getByRole('table', { name: 'Past spikes' }).getByText('Severn').waitFor();
  });

  it('is shaded on the trend, named in its table, and figures can be read with it, without it, and of it alone', async () => {
    await given.at(new Date(now.getTime() + 20 * 60_000));
    const page = await sit('malik');
    await go('malik', '/overview?figure=volume&split=none');
    const chart = page.locator('figure', { hasText: 'Cases received' });
    await page.locator('.recharts-reference-area').first().waitFor();
    expect(await page.locator('.recharts-reference-area').count()).toBe(1);
    await chart.getByText('Hatched: spike days in Severn.').waitFor();
    await chart.getByText('Show as table').click();
    expect(await chart.getByRole('row', { name: /spike: Severn/ }).count()).toBe(1);
    expect(await chart.getByRole('row', { name: /16 Apr ▨ spike: Severn/ }).count()).toBe(1);
    await lookAt(page, 'trend-with-spike', { fullPage: true });

    const figureOf = async (title: string) => page.locator('figure h2', { hasText: title }).textContent();
    await chart.getByText('Cases received n 21').waitFor();
    await page.getByLabel('Spike days', { exact: true }).selectOption('without');
    await page.locator('figure h2', { hasText: 'n 14' }).waitFor();
    expect(await figureOf('without spike days')).toBe('Cases received, without spike days n 14');
    await page.getByLabel('Spike days', { exact: true }).selectOption('alone');
    await page.locator('figure h2', { hasText: 'n 7' }).waitFor();
    expect(await figureOf('spike days alone')).toBe('Cases received, spike days alone n 7');
    await page.getByLabel('Spike days', { exact: true }).selectOption('');
    await page.locator('figure h2', { hasText: 'Cases received n 21' }).waitFor();
    await page.getByLabel('By', { exact: true }).selectOption('spike');
    await chart.locator('p', { hasText: /: Other days 14; Spike days 7\.$/ }).waitFor();
  });

  it('breaks no page', () => {
    expect(faults).toEqual([]);
  });
});
