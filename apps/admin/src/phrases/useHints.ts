import { useEffect, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { checkPhrases, type PhraseAnswer, type PhraseHint } from '#heart-core';
import { useShelved } from '../drafts/useShelved.ts';
import { ask } from '../http.ts';
import type { Speech } from './speech.ts';
import { spokenIn } from './spokenIn.ts';
import { usePhraseRules } from './usePhraseRules.ts';

/** So long after the last key a text is looked at. */
const pauseMs = 400;
const none: string[] = [];

/** A text once nobody has typed in it for a moment; null while they do. */
export function useSettled(text: string): string | null {
  const [settled, setSettled] = useState<string | null>(text);
  useEffect(() => {
    const pausing = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(pausing);
  }, [text]);
  return settled === text ? text : null;
}

/** What may be said better in a text, by rules that lie on this computer; what this person muted or kept is not said again. */
export function useHints(text: string, speech: Speech | null) {
  const rules = usePhraseRules();
  const [locale] = useLocaleState();
  const [muted, setMuted] = useShelved<string[]>('phrases.muted', none);
  const [kept, setKept] = useState<readonly string[]>([]);
  const settled = useSettled(text);
  const hints =
    speech && settled?.trim()
      ? checkPhrases(
          rules,
          { text: settled, step: speech.stepKey, stance: speech.stance, locale: spokenIn(locale) },
          speech.own,
        )
      : [];
  const isWanted = ({ rule, words, weight }: PhraseHint) =>
    weight === 'help' || !(muted.includes(rule) || kept.includes(`${rule} ${words}`));
  const answer = (hint: PhraseHint, said: PhraseAnswer) => {
    if (said === 'kept') setKept([...kept, `${hint.rule} ${hint.words}`]);
    if (said === 'muted') setMuted([...new Set([...muted, hint.rule])]);
    const ruleId = rules.find(({ key }) => key === hint.rule)?.id;
    // Counted per rule, never per person; an answer that is lost on the way is no loss.
    if (ruleId) void ask('/phrase-answers', { method: 'POST', body: { ruleId, answer: said } }).catch(() => undefined);
  };
  const shown = hints.filter(isWanted);
  const help = shown.find(({ weight }) => weight === 'help');
  return {
    hint: help ?? shown[0] ?? null,
    marks: help ? [] : shown,
    makesPromise: rules.find(({ key }) => key === shown[0]?.rule)?.rewrite === 'promise',
    showsCard: rules.find(({ key }) => key === help?.rule)?.rewrite === 'crisisCard',
    answer,
  };
}
