import { useLocaleState } from 'react-admin';
import { checkPhrases } from '#heart-core';
import { spokenIn } from './spokenIn.ts';
import { usePhraseRules } from './usePhraseRules.ts';

/** Does anything typed here call for the crisis card? Then no method speaks. */
export function useDanger(fields: Readonly<Record<string, unknown>>): boolean {
  const [locale] = useLocaleState();
  const rules = usePhraseRules().filter(({ rewrite }) => rewrite === 'crisisCard');
  const where = { step: 'hear', stance: 'none', locale: spokenIn(locale) } as const;
  return Object.values(fields).some(
    (text) => typeof text === 'string' && checkPhrases(rules, { ...where, text }).length > 0,
  );
}
