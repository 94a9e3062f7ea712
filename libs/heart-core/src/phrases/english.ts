import { englishActing } from './english/acting.ts';
import { englishApologies } from './english/apologies.ts';
import { englishDanger } from './english/danger.ts';
import { englishListening } from './english/listening.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** The rules for English, as the house comes with them (UX.md §4). */
export const englishRules: readonly PhraseRule[] = [
  ...englishApologies,
  ...englishListening,
  ...englishActing,
  ...englishDanger,
];
