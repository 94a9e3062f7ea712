import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';
import { faultsOf } from './readable.ts';

jest.setTimeout(120_000);

describeInBrowser('what other programs come by', () => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    house = await openTestHouse();
    house.at(new Date());
    await house.app.listen(0, '127.0.0.1');
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    browser = await openBrowser();
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      viewport: { width: 1440, height: 1100 },
    });
    await admit(context, house, `http://127.0.0.1:${port}`, 'jo');
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const secretShown = async () => (await page.locator('#secret code').textContent()) ?? '';

  it('makes a key, asks for its copy before it is gone, and revokes it', async () => {
    await page.goto('/api-keys');
    await page.getByRole('textbox', { name: 'Name' }).fill('Phone system');
    await page.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Lee' });
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = await secretShown();
    expect(key).toMatch(/^hd_/);
    const done = page.getByRole('button', { name: 'It is kept' });
    await page.locator('#secret-check').fill(`${key}x`);
    expect(await done.isDisabled()).toBe(true);
    await lookAt(page, 'api-key-made', { fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#secret-check').fill(key);
    await done.click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke for good' }).click();
    await page.getByText('Revoked').waitFor();
    expect(await page.content()).not.toContain(key);
    await lookAt(page, 'api-keys', { fullPage: true });
  });

  it('adds a webhook, tells its secret once, and sends a test that stands among the deliveries', async () => {
    await page.goto('/webhooks');
    await page.getByRole('textbox', { name: 'Name' }).fill('CRM');
    await page.getByRole('textbox', { name: 'Address' }).fill('https://crm.example/hooks');
    await page.getByRole('button', { name: 'Add the webhook' }).click();
    const secret = await secretShown();
    expect(secret).toMatch(/^whsec_/);
    await page.locator('#secret-check').fill(secret);
    await page.getByRole('button', { name: 'It is kept' }).click();
    await page.getByRole('button', { name: 'Send test to CRM' }).click();
    await page.getByRole('button', { name: 'Send again: Test' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, 'webhooks', { fullPage: true });
    await page.setViewportSize({ width: 390, height: 900 });
    await lookAt(page, 'webhooks-phone', { fullPage: true });
  });
});
