import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'react-admin';
import type { PhraseRule, Template } from '#heart-core';
import { ask } from '../http.ts';
import { useSession } from '../session.ts';

export type KnownRule = PhraseRule & { id: string };
export type StartingPoint = Template & { id: string };

const seldom = { staleTime: 10 * 60_000, refetchOnWindowFocus: false };
const none: never[] = [];

/** A list that is read once and kept, so that it is there without a line too. */
function useKnown<T>(resource: string, filter: Record<string, unknown>, enabled: boolean): T[] {
  const [kept, keep] = useStore<T[]>(`known.${resource}`, none);
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

/** Ways to begin, for one step of one method. */
export function useStartingPoints(stepKey: string, methodKey: string): { name: string; text: string }[] {
  const { may } = useSession();
  const all = useKnown<StartingPoint>('templates', { active: true, kind: 'phrase' }, may('template.read'));
  return all
    .filter((point) => point.methodKey === null || point.methodKey === methodKey)
    .flatMap(({ name, parts }) => parts.filter((part) => part.stepKey === stepKey).map(({ text }) => ({ name, text })));
}
