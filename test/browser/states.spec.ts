import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, openBrowser } from './browser.ts';

const password = 'a fair word for tests';

jest.setTimeout(120_000);

describeInBrowser('a screen in every state', () => {
  let house: TestHouse;
  let browser: Browser;
  let room: BrowserContext;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    house = await openTestHouse();
    house.at(new Date());
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    const given = givenIn(house);
    for (const name of ['Ana Ruiz', 'Rosa Lind', 'Otto Moss'])
      await given.aCase({ customer: { name }, summary: `${name} waits for a parcel` });
    browser = await openBrowser();
    room = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page = await room.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${address}/cases`);
    await page.fill('#sign-in-email', 'lee@demo.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-row]');
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('lets a list be walked by J and K, looked into by Space and opened by Enter', async () => {
    const inFocus = () => page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('j');
    const first = await inFocus();
    await page.keyboard.press('j');
    expect(await inFocus()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await inFocus()).toBe(first);
    await page.keyboard.press('Space');
    await page.getByText('waits for a parcel').nth(3).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#step-hear');
    await page.goBack();
    await page.waitForSelector('[data-row]');
  });

  it('lets a supervisor choose rows of a list by X or by their boxes, and shows what would become of those alone', async () => {
    const hers = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const list = await hers.newPage();
    const session = { email: 'priya@demo.example', password };
    await hers.request.post(`${address}/api/v1/session`, { data: session, headers: { origin: address } });
    await list.goto(`${address}/cases`);
    await list.waitForSelector('[data-row]');
    await list.keyboard.press('j');
    await list.keyboard.press('x');
    await list
      .getByRole('checkbox', { name: /^Choose #/ })
      .nth(2)
      .check();
    await list.getByRole('button', { name: 'Change the 2 chosen cases' }).press('Enter');
    await list.getByLabel('Severity').selectOption('high');
    await list.getByRole('button', { name: 'Show what would change' }).press('Enter');
    await list.getByText('This would change 2 cases.').waitFor();
    await hers.close();
  });

  it('keeps a view and the choice of columns over a reload', async () => {
    await page.getByLabel('Status').selectOption('open');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.keyboard.type('Still open');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Owner' }).click();
    await page.keyboard.press('Escape');
    await page.goto(`${address}/cases?filter={}`);
    await page.reload();
    await page.waitForSelector('[data-row]');
    expect(await page.getByRole('columnheader', { name: 'Owner' }).count()).toBe(0);
    await page.getByLabel('View', { exact: true }).selectOption('Still open');
    await page.waitForURL(/status/);
  });

  it('says what a list was filtered by when nothing is left of it, and takes one filter away', async () => {
    const filter = encodeURIComponent(JSON.stringify({ q: 'submarine', status: 'open' }));
    await page.goto(`${address}/cases?filter=${filter}`);
    await page.getByText('Nothing matches 2 filters').waitFor();
    await page.getByRole('button', { name: 'Without “words”' }).click();
    await page.waitForSelector('[data-row]');
  });

  it('says since when the link is lost, and reads everything again before it is live', async () => {
    await page.getByText('Live', { exact: true }).first().waitFor();
    await room.setOffline(true);
    await house.app.getHttpServer().closeAllConnections();
    await page
      .getByText(/Offline since/)
      .first()
      .waitFor();
    await givenIn(house).aCase({ customer: { name: 'Nell Quill' } });
    await room.setOffline(false);
    await page.getByText('Live', { exact: true }).first().waitFor();
    await page.getByRole('cell', { name: 'Nell Quill' }).waitFor();
  });

  it('says that the house was renewed, and forces nobody', async () => {
    const banner = page.getByText('Heartdesk has been renewed.');
    expect(await banner.count()).toBe(0);
    await page.route('**/api/v1/cases?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-release': 'a later one' } });
    });
    await page.getByLabel('Channel').selectOption('phone');
    await banner.waitFor();
    await page.unroute('**/api/v1/cases?*');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.waitForSelector('[data-row]');
    expect(await banner.count()).toBe(0);
  });

  it('says at the door that the session has ended, and brings back what was typed', async () => {
    await page.goto(`${address}/cases/create`);
    await page.fill('#start-customer', 'Rosa Lind');
    await page.fill('#start-summary', 'The kettle leaks');
    await house.sql(`update sessions set last_seen_at = '2020-01-01Z', created_at = '2020-01-01Z'`);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your session has ended.').waitFor();
    await page.fill('#sign-in-email', 'lee@demo.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#start-summary');
    expect(await page.inputValue('#start-summary')).toBe('The kettle leaks');
  });
});
