import type { FieldProblem } from '../refusal.ts';

/** A line to call: whose it is, and its number as it is dialed. */
export interface CrisisLine {
  name: string;
  number: string;
}

/** What the firm says where somebody may hurt themselves, in one language (UX.md §4). */
export interface CrisisCard {
  locale: string;
  text: string;
  lines: readonly CrisisLine[];
}

export const crisisLimits = { cards: 20, text: 2000, lines: 8, name: 80, number: 40 } as const;
const dialable = /^\+?[0-9][0-9 ()/.-]*$/;

/** The firm's card in this language, else its first one: its phone lines help in any. Null where it has none. */
export function crisisCardIn(cards: readonly CrisisCard[], locale: string): CrisisCard | null {
  const language = locale.split('-')[0]?.toLowerCase();
  return cards.find((card) => card.locale === language) ?? cards[0] ?? null;
}

/** What is wrong with the firm's cards, field by field. */
export function checkCrisisCards(cards: readonly CrisisCard[]): FieldProblem[] {
  const faults: FieldProblem[] = [];
  for (const [i, { locale, text, lines }] of cards.entries()) {
    const at = `/crisisCards/${i}`;
    if (cards.findIndex((card) => card.locale === locale) < i)
      faults.push({ pointer: `${at}/locale`, code: 'repeated', detail: 'One card a language.' });
    if (text.trim() === '') faults.push({ pointer: `${at}/text`, code: 'required', detail: 'Say what to do now.' });
    for (const [line, { number }] of lines.entries())
      if (!dialable.test(number))
        faults.push({
          pointer: `${at}/lines/${line}/number`,
          code: 'phone',
          detail: 'A number to call, like 116 123 or +44 20 7946 0000.',
        });
  }
  return faults;
}
