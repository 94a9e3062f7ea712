import { useEffect, useRef } from 'react';
import type { TriageSuggestion } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';

const againMs = 60_000;
/** On a busy day cases come in many a minute: they are counted again at most so often. */
const calmMs = 2_000;

/** Arrivals of the last hour in the squads that are in no spike: counted again as cases come in, and by the clock. */
export function useArrivals() {
  const answer = useRead<TriageSuggestion[]>('/triage/suggestions', { staleTime: 0, refetchInterval: againMs });
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive(['cases'], () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void answer.refetch();
    }, calmMs);
  });
  useLive(['triage'], () => void answer.refetch());
  return answer;
}
