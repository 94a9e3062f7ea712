import { useLocaleState } from 'react-admin';
import { letterFrom } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { type StartingPoint, useLetterTemplates } from '../phrases/usePhraseRules.ts';
import { useSession } from '../session.ts';
import { factsOfCase } from './factsOfCase.ts';

export interface LetterDrafted {
  template: StartingPoint;
  name: string;
  text: string;
}

/** Every letter that can be begun in a case, filled from what was said and promised in it. */
export function useLettersOf(record: CaseRecord, methodKey: string): LetterDrafted[] {
  const t = useT();
  const [locale] = useLocaleState();
  const { user } = useSession();
  const facts = factsOfCase(record, user?.name ?? '', locale, t);
  return useLetterTemplates(methodKey).map((template) => ({
    template,
    name: template.name,
    text: letterFrom(template, facts),
  }));
}
