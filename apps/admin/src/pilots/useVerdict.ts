import { useLocaleState } from 'react-admin';
import type { PilotCheck, PilotComparison } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { useT } from '../parts/useT.ts';
import { checkInWords, verdictInWords, voiceOf } from './verdictInWords.ts';

/** Says verdicts and checks in the reader's language. */
export function useVerdict(): {
  verdict: (comparison: PilotComparison) => string;
  check: (check: PilotCheck) => string;
} {
  const t = useT();
  const day = useDay();
  const [locale] = useLocaleState();
  const voice = voiceOf(t, locale);
  return {
    verdict: (comparison) =>
      verdictInWords(comparison, { voice, day, nameOf: ({ key, name }) => t(`figures.key.${key}`, { _: name }) }),
    check: (check) => checkInWords(check, voice),
  };
}
