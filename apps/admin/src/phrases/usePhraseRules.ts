import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import type { PhraseRule, Template } from '#heart-core';
import { ask } from '../http.ts';
import { useSession } from '../session.ts';
import { spokenIn } from './spokenIn.ts';

export type KnownRule = PhraseRule & { id: string };
export type StartingPoint = Template & { id: string; version: number };

const seldom = { staleTime: 10 * 60_000, refetchOnWindowFocus: false };
const none: never[] = [];

/** A list that is read once and kept, so that it is there without a line too. */
function useKnown<T>(resource: string, filter: Record<string, unknown>, enabled: boolean): T[] {
  const [kept, keep] = useStore<T[]>(`known.${[resource, filter.kind].filter(Boolean).join('.')}`, none);
  const { data } = useQuery({
    queryKey: [resource, 'known', filter],
    queryFn: async ({ signal }) =>
      (
        await ask<T[]>(
          `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify([0, 199]) })}`,
          { signal },
        )
      ).json,
    enabled,
    ...seldom,
  });
  useEffect(() => {
    if (data) keep(data);
  }, [data, keep]);
  return data ?? kept;
}

export function usePhraseRules(): KnownRule[] {
  const { may } = useSession();
  return useKnown<KnownRule>('phrase-rules', { active: true }, may('phraseRule.read'));
}

/** What is in use of a kind, in the language that is spoken, for a method. */
function useTemplates(kind: Template['kind'], methodKey: string): StartingPoint[] {
  const { may } = useSession();
  const [locale] = useLocaleState();
  const all = useKnown<StartingPoint>('templates', { active: true, kind }, may('template.read'));
  return all.filter(
    (point) => point.locale === spokenIn(locale) && (point.methodKey === null || point.methodKey === methodKey),
  );
}

/** Letters that mirror the steps, to be filled from a case. */
export const useLetterTemplates = (methodKey: string): StartingPoint[] => useTemplates('message', methodKey);

/** Ways to begin, for one step of one method. */
export function useStartingPoints(stepKey: string, methodKey: string): { name: string; text: string }[] {
  const all = useTemplates('phrase', methodKey);
  return all.flatMap(({ name, parts }) =>
    parts.filter((part) => part.stepKey === stepKey).map(({ text }) => ({ name, text })),
  );
}
