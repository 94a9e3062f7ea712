import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { lookAt } from './browser.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.2 AA. One rule cannot follow letters that stand for names: the rail's H is the button “Hear”, Le the one of Lee. */
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: false } },
};
/** What the dark changes is the contrast alone: the rest is read in the light. */
const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

const looks = [
  { colorScheme: 'light', widths: [1440, 1024, 390, 320] },
  { colorScheme: 'dark', widths: [320, 1440] },
] as const;
/** At these the rules of access are asked; at the others, whether all fits. */
const readAt = new Set([1440, 320]);

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/**
 * What keeps somebody from reading a page: what the rules of access find, in the light and in the dark, wide and
 * narrow, and what runs off the edge at any width. The page is left wide and light.
 * @param name of the page, for the fault and for its picture
 * @param pass lets a page settle at a new width; one whose clock stands still needs it moved
 */
export async function faultsOf(page: Page, name = '', pass = () => page.waitForTimeout(100)): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe);
  for (const { colorScheme, widths } of looks)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      // What has been scrolled under the bar above is no small target.
      await page.evaluate('window.scrollTo(0, 0)');
      await pass();
      if (name) await lookAt(page, `${name}-${colorScheme}-${width}`, { fullPage: true });
      const over = await overEdge(page, pass);
      if (over) faults.push(`${name} ${width}: ${over}`);
      if (!readAt.has(width)) continue;
      const rules = JSON.stringify(colorScheme === 'light' ? everything : contrast);
      const { violations }: { violations: Violation[] } = await page.evaluate(`axe.run(document, ${rules})`);
      for (const { id, nodes } of violations)
        faults.push(`${name} ${colorScheme} ${width}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

/** What sticks out on the right, once the page had its time to settle. */
async function overEdge(page: Page, pass: () => Promise<void>): Promise<string | null> {
  for (let tries = 0; ; tries++) {
    const over = await page.evaluate<string | null>(`(() => {
      const { scrollWidth } = document.documentElement;
      if (scrollWidth <= window.innerWidth) return null;
      const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth);
      return (scrollWidth - window.innerWidth) + ' px run off the edge: ' + out.at(-1)?.outerHTML.slice(0, 160);
    })()`);
    if (!over || tries === 20) return over;
    await pass();
  }
}
