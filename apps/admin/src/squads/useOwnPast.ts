import { useQueries } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import type { MetricChange, SquadRecord } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { type Fiveness, fiveFigures, type Stretch } from '../metrics/asked.ts';
import { inTurn } from '../metrics/inTurn.ts';
import { useT } from '../parts/useT.ts';
import { namesInWords } from '../triage/namesInWords.ts';

/** The five figures of a squad, each held against its own past, and what they come to in a sentence. */
export function useOwnPast({ id, name }: Pick<SquadRecord, 'id' | 'name'>, { from, to, tz }: Stretch, ready: boolean) {
  const t = useT();
  const [locale] = useLocaleState();
  const query = new URLSearchParams({ from, to, tz, filter: JSON.stringify({ squadId: id }) });
  const answers = useQueries({
    queries: fiveFigures.map((key) => ({
      queryKey: ['metrics', 'change', key, String(query)],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        inTurn(async () => (await ask<MetricChange>(`/metrics/${key}/change?${query}`, { signal })).json),
      enabled: ready,
      staleTime: 60_000,
    })),
  });
  const changes = answers.flatMap(({ data }) => data ?? []);
  const told = (signal: MetricChange['signal']) =>
    changes.filter((change) => change.signal === signal).map(({ key }) => t(`squad.said.${key as Fiveness}`));
  const part = (signal: 'better' | 'worse' | 'tooFew') => {
    const names = told(signal);
    return names.length > 0 ? [t(`squad.part.${signal}`, { names: namesInWords(names, locale) })] : [];
  };
  const moved = [...part('worse'), ...part('better')];
  const parts = [...(moved.length > 0 ? moved : [t('squad.part.usual')]), ...part('tooFew')];
  const allTooFew = told('tooFew').length === fiveFigures.length;
  return {
    changes,
    problem: (answers.find(({ error }) => error)?.error ?? null) as Refused | null,
    retry: () => answers.forEach((answer) => void answer.refetch()),
    sentence:
      changes.length < fiveFigures.length
        ? null
        : allTooFew
          ? t('squad.sentenceTooFew', { name })
          : t('squad.sentence', { name, parts: parts.join('; ') }),
  };
}
