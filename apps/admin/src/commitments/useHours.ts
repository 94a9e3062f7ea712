import { useMemo } from 'react';
import { defaultOfficeHours, type OfficeHours } from '#heart-core';
import { readersZone } from '../parts/moments.ts';
import { useSquads } from '../parts/useNames.ts';

/** When the squad works, by its own zone: the hours by which the house reckons its promises. */
export function useHours(squadId: string): OfficeHours {
  const { squads } = useSquads();
  const zone = squads.find(({ id }) => id === squadId)?.timeZone ?? readersZone();
  return useMemo(() => defaultOfficeHours(zone), [zone]);
}
