import type { TriageRecord } from '#heart-core/wire';
import type { Unusual } from '../charts/shades.ts';
import { useSquads } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useSession } from '../session.ts';

const dayMs = 86_400_000;
const most = 200;

/** The spikes of a stretch of time in the squads within reach. One that began the day before may reach into it. */
export function useSpikesIn(range: { start: string; end: string } | undefined): Unusual[] {
  const { may } = useSession();
  const { squadName } = useSquads();
  const filter = range && {
    startedFrom: new Date(new Date(range.start).getTime() - dayMs).toISOString(),
    startedTo: range.end,
  };
  const query = new URLSearchParams({
    filter: JSON.stringify(filter ?? {}),
    range: JSON.stringify([0, most - 1]),
  });
  const { data } = useRead<TriageRecord[]>(`/triage?${query}`, {
    enabled: range !== undefined && may('triage.read'),
    staleTime: 60_000,
  });
  return (data ?? []).map(({ squadId, startedAt, endedAt }) => ({
    from: startedAt,
    to: endedAt,
    where: squadName(squadId),
  }));
}
