import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { dayAndTime } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

/** What stands under each chart of a pilot: when its data were cut, and by which plan. */
export function useAsOf({ dataCut, planVersion }: Pick<PilotComparison, 'dataCut' | 'planVersion'>): string {
  const t = useT();
  const [locale] = useLocaleState();
  return t('pilots.asOf', { at: dayAndTime(new Date(dataCut), locale), version: planVersion });
}
