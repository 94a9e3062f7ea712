import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';

const password = 'a fair word for tests';

/** A house that keeps time with the browsers in it, and people at their desks. */
export interface Desk {
  house: TestHouse;
  address: string;
  /** What broke on any page. */
  faults: string[];
  sit(name: string, size?: { width: number; height: number }): Promise<{ page: Page; room: BrowserContext }>;
  close(): Promise<void>;
}

/** `settings` are added to those that every test house is opened with. */
export async function openDesk(settings: NodeJS.ProcessEnv = {}): Promise<Desk> {
  const house = await openTestHouse(settings);
  await house.app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
  house.clock.go();
  const browser: Browser = await openBrowser();
  const faults: string[] = [];
  return {
    house,
    address,
    faults,
    async sit(name, size = { width: 1440, height: 900 }) {
      const room = await browser.newContext({ viewport: size, timezoneId: 'Europe/London', reducedMotion: 'reduce' });
      const page = await room.newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.goto(address);
      await page.waitForSelector('#sign-in-email');
      await page.evaluate(
        ([email, word]) =>
          fetch('/api/v1/session', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ email, password: word }),
          }),
        [`${name}@demo.example`, password],
      );
      return { page, room };
    },
    async close() {
      await browser.close();
      await house.close();
    },
  };
}
