import { useEffect } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { type CrisisCard, crisisCardIn } from '#heart-core';
import type { SettingsRecord } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { spokenIn } from '../phrases/spokenIn.ts';

const none: CrisisCard[] = [];

/** The firm's own card; kept on this computer, so that it is there without a line too. Null where the firm has none. */
export function useCrisisCard(): CrisisCard | null {
  const [locale] = useLocaleState();
  const [kept, keep] = useStore<CrisisCard[]>('known.crisisCards', none);
  const { data } = useRead<SettingsRecord>('/settings', { staleTime: 10 * 60_000 });
  useEffect(() => {
    if (data) keep(data.crisisCards);
  }, [data, keep]);
  return crisisCardIn(data?.crisisCards ?? kept, spokenIn(locale));
}
