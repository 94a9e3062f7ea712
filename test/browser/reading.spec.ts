import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, openBrowser } from './browser.ts';
import { admit } from './desk.ts';
import { faultsOf } from './readable.ts';
import { standing } from './standing.ts';

const screens = {
  lee: [
    '/desk',
    '/cases',
    '/cases/create',
    '/promises',
    '/customers',
    'A CASE',
    '/my-keys',
    '/cheat-sheets/heart',
    '/password',
    '/overview',
    '/approvals',
    'A KEPT CASE',
    'A TEMPLATE',
  ],
  priya: [
    '/floor',
    '/floor?show=today',
    '/triage',
    '/approvals',
    'A REQUEST',
    '/approvals?tab=decided',
    '/surveys',
    '/mail',
    '/templates',
    '/templates/create',
    'A TEMPLATE',
  ],
  malik: [
    '/causes',
    'A CAUSE',
    '/causes/create',
    '/diagnoses-due',
    '/issues',
    '/symptoms',
    '/symptoms/create',
    '/overview',
    '/figures/fcr14',
    '/definitions',
    '/reports',
    '/reports/create?pack=complaintRegister',
    '/exports',
    'THE FIGURES OF A SQUAD',
    '/imports',
    '/imports/create',
    'AN IMPORT',
    '/list-imports',
    '/list-imports/create?kind=customers',
    'A LIST',
    'A CUSTOMER',
  ],
  jo: [
    '/users',
    '/users/create',
    '/forgotten',
    '/welcome',
    'A PERSON',
    '/squads',
    '/squads/create',
    'A SQUAD',
    '/audit',
    '/warnings',
    '/targets',
    '/retention',
    '/jobs?state=done',
    '/calendars',
    '/calendars/create',
    'A CALENDAR',
    '/authority-limits',
    '/options',
    '/options/create',
    '/stand-ins',
    '/survey-plans',
    '/api-keys',
    '/webhooks',
    '/custom-fields',
    '/custom-fields/create',
    'A QUESTION',
    '/phrase-rules',
    '/phrase-rules/create',
    'A RULE',
    '/crisis-card',
  ],
} as const;
/** Screens read at once, each in a tab of its own: most of the time is waiting for a page. */
const tabs = 3;

jest.setTimeout(240_000);

describeInBrowser('every screen can be read', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  let named: Record<string, string>;

  beforeAll(async () => {
    house = await openTestHouse();
    house.at(new Date());
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    named = await standing(house);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** Within the product, as by a link: nothing is loaded that is there. */
  const walk = (page: Page, place: string) =>
    page.evaluate(`(() => {
      document.querySelector('#content h1')?.setAttribute('data-left', '');
      history.pushState(null, '', ${JSON.stringify(place)});
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    })()`);

  async function read(page: Page, path: string): Promise<string[]> {
    const place = named[path] ?? path;
    if (page.url() === 'about:blank') await page.goto(address + place);
    else await walk(page, place);
    await page.waitForSelector('#content h1:not([data-left])');
    await page.waitForTimeout(700);
    return (await faultsOf(page)).map((fault) => `${path}${fault}`);
  }

  it.each(Object.entries(screens))('by %s, in light and dark, wide and narrow', async (who, paths) => {
    const room = await browser.newContext({ reducedMotion: 'reduce' });
    await admit(room, house, address, who);
    const left: string[] = [...paths];
    const faults = await Promise.all(
      Array.from({ length: tabs }, async () => {
        const page = await room.newPage();
        const found: string[] = [];
        for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(...(await read(page, path)));
        return found;
      }),
    );
    await room.close();
    expect(faults.flat()).toEqual([]);
  });
});
