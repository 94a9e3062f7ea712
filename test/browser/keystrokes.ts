import type { Page } from 'playwright-core';

/**
 * The keystroke-level model of Card, Moran and Newell (CACM 23:7, 1980), for somebody who types well and uses no
 * pointer. Seconds for a key pressed by an average skilled typist (55 words a minute), and for the thought before a
 * unit of work. A shifted letter and a chord are as many keys as fingers press.
 */
export const keystrokeModel = { key: 0.2, thought: 1.35 } as const;

/** Words typed where the focus is: the first letters key by key, as a field may answer to each, the rest at once. */
export async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words.slice(0, 3));
  await page.keyboard.insertText(words.slice(3));
}

/** Hands on the keyboard of a page: what they press, and how long the model says that it takes. */
export function handsOn(page: Page) {
  const pressed = { letters: 0, keys: 0, strokes: 0, thoughts: 0 };
  return {
    pressed,
    /** Decides what comes next. */
    think: () => {
      pressed.thoughts += 1;
    },
    /** Free words. */
    type: async (words: string) => {
      pressed.letters += words.length;
      pressed.strokes += words.length + (words.match(/\p{Lu}/gu)?.length ?? 0);
      await write(page, words);
    },
    /** Keys besides words. */
    press: async (...wanted: string[]) => {
      for (const key of wanted) {
        pressed.keys += 1;
        pressed.strokes += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    seconds: () => pressed.strokes * keystrokeModel.key + pressed.thoughts * keystrokeModel.thought,
  };
}
