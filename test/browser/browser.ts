import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Meant for a cloud's functions: in one process the whole browser ends with the first window that is closed. */
const oneProcess = new Set(['--single-process', '--no-zygote']);

/** Where a browser is: the one that is named, one on the path, or the one that comes with the packages. */
export function browserAt(): string | null {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = places.find(runs);
  if (found) return found;
  const carried = process.platform === 'linux' && process.arch === 'x64';
  return carried && existsSync('node_modules/@sparticuz/chromium/bin') ? 'carried' : null;
}

function runs(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The tests that need a browser: skipped, and said so, where there is none; failing where one is required. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (browserAt()) describe(title, tests);
  else if (process.env.REQUIRE_BROWSER === '1') it(`${title}: needs a browser`, noBrowser);
  else {
    console.warn(`Skipped, for want of a browser: ${title}. Set CHROMIUM_PATH, or install chromium.`);
    describe.skip(title, tests);
  }
}

function noBrowser(): never {
  throw new Error('There is no browser here. Set CHROMIUM_PATH, or install chromium.');
}

export async function openBrowser(): Promise<Browser> {
  const place = browserAt() ?? noBrowser();
  if (place !== 'carried')
    return chromium.launch({ executablePath: place, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const { default: carried } = await import('@sparticuz/chromium');
  const args = carried.args.filter((arg) => !oneProcess.has(arg));
  return chromium.launch({ executablePath: await carried.executablePath(), args });
}

/** With `SCREENS=1`, leaves a picture in test/screens for whoever wants to look: they take long, and no test reads them. */
export async function lookAt(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (process.env.SCREENS !== '1') return;
  mkdirSync('test/screens', { recursive: true });
  await page.screenshot({ path: join('test/screens', `${name}.png`), fullPage });
}
