import { type StepKey, stepKeys } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';

/** A piece of a template: what may be said at a step, with blanks in braces, {like this}. */
export interface TemplatePart {
  stepKey: StepKey;
  text: string;
}

/** A starting point, never a script: `phrase` for one step, `message` for a whole letter that mirrors the steps in their order. */
export interface Template {
  name: string;
  kind: 'phrase' | 'message';
  locale: string;
  /** None: for every method that has the steps. */
  methodKey: string | null;
  parts: readonly TemplatePart[];
  active: boolean;
}

export const templateKinds = ['phrase', 'message'] as const;
const blank = /\{[^{}]{1,60}\}/g;
const longest = 4000;

/** What is wrong with a template, field by field. */
export function checkTemplate({ kind, parts }: Template): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (parts.length === 0)
    faults.push({ pointer: '/parts', code: 'required', detail: 'Say something at one step at least.' });
  if (kind === 'phrase' && parts.length > 1)
    faults.push({
      pointer: '/parts',
      code: 'many',
      detail: 'A phrase belongs to one step; a message mirrors several.',
    });
  const places = parts.map(({ stepKey }) => stepKeys.indexOf(stepKey));
  if (places.some((place, i) => i > 0 && place <= (places[i - 1] as number)))
    faults.push({ pointer: '/parts', code: 'order', detail: 'Each step once, in the order of the methods.' });
  for (const [i, { text }] of parts.entries()) {
    if (text.trim() === '' || text.length > longest)
      faults.push({ pointer: `/parts/${i}/text`, code: 'kind', detail: `Words, ${longest} characters at most.` });
    else if (text.replace(blank, '').match(/[{}]/))
      faults.push({
        pointer: `/parts/${i}/text`,
        code: 'blank',
        detail: 'A blank is {a few words} in braces, closed again.',
      });
  }
  return faults;
}

/** The blanks that still stand in a text, without their braces, each once. */
export function blanksIn(text: string): string[] {
  return [...new Set((text.match(blank) ?? []).map((found) => found.slice(1, -1).trim()))];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** Was this pasted and left as it was: a starting point with its blanks still in it, or word for word without any? */
export function isUntouched(text: string, startingPoints: readonly string[]): boolean {
  if (plain(text) === '') return false;
  return blanksIn(text).length > 0 || startingPoints.some((point) => plain(point) === plain(text));
}
