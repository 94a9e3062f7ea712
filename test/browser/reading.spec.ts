import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { take } from '../imports.ts';
import { describeInBrowser, openBrowser } from './browser.ts';
import { axe, rulesIn } from './readable.ts';

const password = 'a fair word for tests';
const screens = {
  lee: [
    '/desk',
    '/cases',
    '/cases/create',
    '/promises',
    'A CASE',
    '/my-keys',
    '/cheat-sheets/heart',
    '/password',
    '/overview',
    '/approvals',
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
  ],
  jo: [
    '/users',
    '/users/create',
    'A PERSON',
    '/squads',
    '/squads/create',
    'A SQUAD',
    '/audit',
    '/warnings',
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
  ],
} as const;
const looks = [
  ['light', 1440],
  ['light', 320],
  ['dark', 320],
  ['dark', 1440],
] as const;
/** Screens read at once, each in a tab of its own: most of the time is waiting for a page. */
const tabs = 3;

jest.setTimeout(240_000);

interface Violation {
  id: string;
  nodes: { html: string }[];
}

describeInBrowser('every screen can be read', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  const named: Record<string, string> = {};

  beforeAll(async () => {
    house = await openTestHouse();
    house.at(new Date());
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    const opening = {
      customer: { name: 'Ana Ruiz', phone: '+447700900123' },
      channel: 'phone',
      summary: 'Sofa without legs',
    };
    const { body } = await house.as(house.cast.people.lee).post('/cases').send(opening).expect(201);
    named['A CASE'] = `/cases/${body.id}`;
    const promise = { kind: 'call', what: 'Call Ana Ruiz', agreedWithCustomer: true, within: { businessMinutes: 60 } };
    for (const caseId of [body.id, body.id])
      await house
        .as(house.cast.people.lee)
        .post('/commitments')
        .send({ caseId, ...promise })
        .expect(201);
    await house.sql(
      `update commitments set due_at = now() - interval '42 minutes' where id = (select id from commitments order by id limit 1)`,
    );
    named['A PERSON'] = `/users/${house.cast.people.lee.id}`;
    named['THE FIGURES OF A SQUAD'] = `/squads/${house.cast.squads.severn}`;
    named['A SQUAD'] = `${named['THE FIGURES OF A SQUAD']}/settings`;
    const question = { name: 'carrier', label: 'Carrier', type: 'choice', choices: ['Red', 'Blue'] };
    named['A QUESTION'] =
      `/custom-fields/${(await house.as(house.cast.people.jo).post('/custom-fields').send(question).expect(201)).body.id}`;
    const workday = [{ from: '09:00', to: '17:00' }];
    const hours = {
      name: 'Weekdays',
      timeZone: 'Europe/London',
      week: [workday, workday, workday, workday, workday, [], []],
      days: [{ on: '2099-12-25', name: 'Christmas', blocks: [] }],
    };
    const calendar = (await house.as(house.cast.people.jo).post('/calendars').send(hours).expect(201)).body;
    named['A CALENDAR'] = `/calendars/${calendar.id}`;
    const mapping = { options: {}, fields: { receivedAt: { column: 'at' }, squad: { constant: 'Severn' } } };
    const file = 'id,at\n1,2025-05-05T10:00:00Z\n2,yesterday\n';
    named['AN IMPORT'] = `/imports/${(await take(house, file, { mapping })).id}`;
    const asking = {
      caseId: body.id,
      remedy: 'upgrade',
      delivery: 'doneNow',
      customerWaiting: true,
      note: 'It is free.',
    };
    const { body: request } = await house.as(house.cast.people.lee).post('/resolutions').send(asking).expect(201);
    named['A REQUEST'] = `/approvals?id=${request.id}`;
    await house.as(house.cast.people.lee).post('/resolutions').send(asking).expect(201);
    named['A CAUSE'] = `/causes/${house.cast.causes.doubleBooking}`;
    const guess = { caseId: body.id, status: 'hypothesis', causeId: house.cast.causes.doubleBooking };
    await house.as(house.cast.people.lee).post('/diagnoses').send(guess).expect(201);
    await house.as(house.cast.people.lee).post('/diagnoses').send({ caseId: body.id, status: 'notSure' }).expect(201);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function read(page: Page, path: string): Promise<string[]> {
    const faults: string[] = [];
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address + (named[path] ?? path));
    await page.waitForSelector('#content h1');
    await page.waitForLoadState('load');
    await page.waitForTimeout(700);
    await page.evaluate(axe);
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(150);
      const fits = await page
        .waitForFunction('document.documentElement.scrollWidth <= window.innerWidth', null, {
          polling: 100,
          timeout: 5000,
        })
        .catch(() => null);
      if (!fits) faults.push(`${path}, ${width}: it runs off the edge`);
      const found: { violations: Violation[] } = await page.evaluate(
        `axe.run(document, ${JSON.stringify(rulesIn(colorScheme))})`,
      );
      for (const { id, nodes } of found.violations)
        faults.push(`${path}, ${colorScheme} ${width}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
    }
    return faults;
  }

  it.each(Object.entries(screens))('by %s, in light and dark, wide and narrow', async (who, paths) => {
    const room = await browser.newContext({ reducedMotion: 'reduce' });
    const door = await room.newPage();
    await door.goto(address);
    await door.waitForSelector('#sign-in-email');
    await door.evaluate(
      ([email, word]) =>
        fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: word }),
        }),
      [`${who}@demo.example`, password],
    );
    const storageState = await room.storageState();
    await room.close();
    const left: string[] = [...paths];
    const faults = await Promise.all(
      Array.from({ length: tabs }, async () => {
        const tab = await browser.newContext({ reducedMotion: 'reduce', storageState });
        const page = await tab.newPage();
        const found: string[] = [];
        for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(...(await read(page, path)));
        await tab.close();
        return found;
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});
