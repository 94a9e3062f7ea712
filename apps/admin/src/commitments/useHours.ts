import { useMemo } from 'react';
import { defaultOfficeHours, type OfficeHours } from '#heart-core';
import type { SquadHours } from '#heart-core/wire';
import { readersZone } from '../parts/moments.ts';
import { useSquads } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';

/** When the squad works, by its calendars: the hours by which the house reckons its promises. Until they are read, nine to five. */
export function useHours(squadId: string): OfficeHours {
  const { squads } = useSquads();
  const zone = squads.find(({ id }) => id === squadId)?.timeZone ?? readersZone();
  const usual = useMemo(() => defaultOfficeHours(zone), [zone]);
  const { data } = useRead<SquadHours>(`/office-hours/${squadId}`, { staleTime: 60_000, enabled: squadId !== '' });
  return data?.id === squadId ? data : usual;
}
