import { useSearchParams } from 'react-router-dom';
import { customNameIn, customWord } from '#heart-core';
import type { ImportRecord } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useSession } from '../session.ts';
import type { SettingsRecord } from '../settings/useSettings.ts';
import {
  allFigures,
  lastWeeks,
  periods,
  type SpikesOffered,
  type SplitOffered,
  type Stretch,
  spikesOffered,
  splitsOffered,
  stretchOf,
} from './asked.ts';

/** What the overview shows, kept in its address: figure, period, split and import. */
export function useAskedFigure() {
  const [search, setSearch] = useSearchParams();
  const { may } = useSession();
  const { data: settings } = useRead<SettingsRecord>('/settings', { staleTime: 60_000 });
  const zone = settings?.timeZone ?? 'UTC';
  const importId = search.get('importId') ?? '';
  const { data: job } = useRead<ImportRecord>(`/imports/${importId}`, {
    enabled: importId !== '' && may('import.read'),
  });
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const oneOf = <T extends string>(name: string, words: readonly T[], usual: T): T =>
    words.includes(search.get(name) as T) ? (search.get(name) as T) : usual;
  const weeks = periods.find((length) => length === Number(search.get('weeks'))) ?? 12;
  const ofImport =
    importId && job?.firstReceivedAt && job.lastReceivedAt
      ? stretchOf({ firstReceivedAt: job.firstReceivedAt, lastReceivedAt: job.lastReceivedAt }, zone, new Date())
      : null;
  const interval = search.get('interval');
  const cut = (stretch: Stretch): Stretch =>
    interval === 'week' || interval === 'month' ? { ...stretch, interval } : stretch;
  const custom = customNameIn(search.get('split') ?? '');
  const offered: (SplitOffered | 'none')[] = [...splitsOffered, ...(custom ? [customWord(custom)] : []), 'none'];
  const split = oneOf('split', offered, 'squad');
  return {
    zone,
    importId,
    put,
    weeks,
    figure: oneOf('figure', allFigures, 'fcr14'),
    split: split === 'none' ? '' : split,
    spike: oneOf<SpikesOffered | ''>('spikes', spikesOffered, ''),
    highlight: search.get('highlight'),
    /** Until the workspace's zone and the import's dates are known, nothing is asked. */
    ready: settings !== undefined && (!importId || !may('import.read') || job !== undefined),
    ofImport,
    tiles: ofImport ?? lastWeeks(12, zone, new Date()),
    trend: cut(ofImport ?? lastWeeks(weeks, zone, new Date())),
  };
}
