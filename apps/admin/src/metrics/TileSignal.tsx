import type { MetricChange } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { ChangeMark } from './ChangeMark.tsx';

/** How a figure stands against as many weeks before: a shape and a word, as far as it is more than chance. */
export const TileSignal = ({ figure, query }: { figure: string; query: string | null }) => {
  const t = useT();
  const asked = new URLSearchParams(query ?? '');
  for (const name of ['interval', 'split']) asked.delete(name);
  const { data } = useRead<MetricChange>(`/metrics/${figure}/change?${asked}`, {
    enabled: query !== null,
    staleTime: 5 * 60_000,
  });
  if (!data?.signal) return null;
  return (
    <div>
      <ChangeMark signal={data.signal} difference={data.difference} /> {t('figures.thanBefore')}
    </div>
  );
};
