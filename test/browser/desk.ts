import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';

/** A house that keeps time with the browsers in it, and people at their desks. */
export interface Desk {
  house: TestHouse;
  address: string;
  /** What broke on any page. */
  faults: string[];
  /** By name, one of the cast, who is signed in; `nobody` is not. */
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
      if (name !== 'nobody') await admit(room, house, address, name);
      const page = await room.newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      return { page, room };
    },
    async close() {
      await browser.close();
      await house.close();
    },
  };
}

/** Signs one of the cast in, whose cookie the house knows: what a test of something else need not do by hand. */
export async function admit(room: BrowserContext, house: TestHouse, address: string, name: string): Promise<void> {
  const person = house.cast.people[name as keyof TestHouse['cast']['people']];
  await room.addCookies([{ ...house.cookieOf(person), url: address }]);
}
