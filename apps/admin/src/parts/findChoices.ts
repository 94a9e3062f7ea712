import type { Choice } from './ChoiceChips.tsx';

/** A choice that other words find as well: old names, what customers call it. */
export interface FoundChoice extends Choice {
  also?: readonly string[];
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that hold every word that was typed, wherever in their names it stands; all, while nothing is typed. */
export function findChoices<Found extends FoundChoice>(options: readonly Found[], typed: string): Found[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ label, also = [] }) => {
    const names = plain([label, ...also].join(' '));
    return wanted.every((word) => names.includes(word));
  });
}
