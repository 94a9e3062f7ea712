import { channels } from '../cases/first-contact.ts';
import { eventOf, lowered } from './rewrite.ts';
import type { Template } from './template.ts';

/** Ways in which a letter goes out: those that are written. */
export const letterChannels = channels.filter((channel) => channel !== 'phone' && channel !== 'inPerson');

/** What was said and promised in a case, as a letter can take it up; null where it was not. Dates are words already. */
export interface LetterFacts {
  customer: string | null;
  writer: string | null;
  restatement: string | null;
  feeling: string | null;
  impact: string | null;
  wanted: string | null;
  chosen: string | null;
  /** When the next promise is due. */
  due: string | null;
  /** Each open promise, a line. */
  promises: string | null;
}

/** What is known of a case, by the names under which templates ask for it, language by language. */
const asked: Readonly<Record<string, Readonly<Record<string, keyof LetterFacts>>>> = {
  en: {
    name: 'customer',
    'your name': 'writer',
    'what happened': 'restatement',
    feeling: 'feeling',
    'what it cost': 'impact',
    'what they want': 'wanted',
    'what was chosen': 'chosen',
    'day and time': 'due',
    promises: 'promises',
  },
};

/** The blanks that fill themselves in a letter, in a language. */
export const knownBlanks = (locale: string): string[] => Object.keys(asked[locale] ?? {});

/** Names and days keep their capitals. */
const asTheyAre: readonly (keyof LetterFacts)[] = ['customer', 'writer', 'due'];
const blank = /\{([^{}]{1,60})\}/g;

/** What a blank asks for, however it begins. */
function factOf(named: string | undefined, locale: string): keyof LetterFacts | undefined {
  const name = named?.trim() ?? '';
  return asked[locale]?.[name.charAt(0).toLowerCase() + name.slice(1)];
}

/** A text with the blanks filled that the case knows; the others stay, to be named. */
export function filledFrom(text: string, facts: LetterFacts, locale: string): string {
  return text.replace(blank, (whole: string, named: string) => {
    const fact = factOf(named, locale);
    const said = fact && saidOf(fact, facts);
    if (!said) return whole;
    return /^\p{Lu}/u.test(named.trim()) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  });
}

/** In the middle of a sentence: what happened without how it opens, the rest without its full stop. */
function saidOf(fact: keyof LetterFacts, facts: LetterFacts): string | null {
  const said = facts[fact]?.trim() ?? '';
  if (fact === 'restatement') return eventOf(said);
  if (fact === 'promises') return said;
  const within = said.replace(/[.!?…]+$/, '');
  return asTheyAre.includes(fact) ? within : lowered(within);
}

/** A letter drafted from a template and a case: the parts in their order, a paragraph each. Where nothing was promised, the line for it is left out. */
export function letterFrom({ parts, locale }: Pick<Template, 'parts' | 'locale'>, facts: LetterFacts): string {
  const unpromised = (line: string) =>
    facts.promises === null && factOf(/^\{([^{}]+)\}$/.exec(line.trim())?.[1], locale) === 'promises';
  const written = (text: string) =>
    text
      .split('\n')
      .filter((line) => !unpromised(line))
      .join('\n');
  return parts.map(({ text }) => filledFrom(written(text).trim(), facts, locale)).join('\n\n');
}
