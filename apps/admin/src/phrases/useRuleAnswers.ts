import type { PhraseAnswersRecord } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useSession } from '../session.ts';

const none: PhraseAnswersRecord[] = [];

/** What was made of the hints of each rule; for administrators, never by person. */
export function useRuleAnswers(): { all: PhraseAnswersRecord[]; of: (id: string) => PhraseAnswersRecord | undefined } {
  const { may } = useSession();
  const { data = none } = useRead<PhraseAnswersRecord[]>('/phrase-answers', { enabled: may('phraseRule.rates') });
  return { all: data, of: (id) => data.find((rule) => rule.id === id) };
}
