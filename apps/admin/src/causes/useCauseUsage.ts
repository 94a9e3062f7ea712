import type { CauseUsage } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useSession } from '../session.ts';

/** How often each cause was found in twelve weeks; nothing for who sees no figures. */
export function useCauseUsage() {
  const { may } = useSession();
  const {
    data = null,
    error,
    isPending,
    isFetching,
    refetch,
  } = useRead<CauseUsage>('/cause-usage', {
    enabled: may('metric.read'),
  });
  const withBelow = (id: string) => data?.branches.find(({ causeId }) => causeId === id)?.cases ?? 0;
  return { usage: data, withBelow, error, isPending, isFetching, refetch };
}
