import type { TriageRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';
import { useSession } from '../session.ts';

const running = `/triage?${new URLSearchParams({ filter: '{"on":true}', range: '[0,99]' })}`;

/** The spikes that are on in the squads within reach, told the moment they begin and end. */
export function useSpikes() {
  const { may } = useSession();
  const { data, error, refetch } = useRead<TriageRecord[]>(running, { enabled: may('triage.read') });
  useLive(['triage'], () => void refetch());
  const spikes = data ?? [];
  return {
    spikes,
    spikeOf: (squadId: string | undefined) => spikes.find((spike) => spike.squadId === squadId) ?? null,
    /** Is it known whether there are any? Where it could not be read, there is nothing to wait for. */
    known: data !== undefined || error !== null,
    problem: data ? null : error,
    refetch,
  };
}
