import { useGetList, useLocaleState } from 'react-admin';
import type { TriageRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import type { Column } from '../parts/columns.ts';
import { Empty } from '../parts/Empty.tsx';
import { dayAndTime, lengthOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const shown = 25;

/** The spikes that are over: when, how long, how many cases came in by it. */
export const PastSpikes = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const { squads, squadName } = useSquads();
  const { personName } = usePeople();
  const { data, error, isPending, refetch } = useGetList<TriageRecord>('triage', {
    filter: { on: false },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'startedAt', order: 'DESC' },
  });
  useLive(['triage'], () => void refetch());
  const zoneOf = (id: string) => squads.find((squad) => squad.id === id)?.timeZone;
  const columns: Column<TriageRecord>[] = [
    {
      name: 'began',
      head: t('triage.began'),
      minWidth: 150,
      cell: ({ startedAt, squadId }) => dayAndTime(new Date(startedAt), locale, zoneOf(squadId)),
    },
    { name: 'squad', head: t('floor.squad'), cell: ({ squadId }) => squadName(squadId) },
    {
      name: 'lasted',
      head: t('triage.lasted'),
      cell: ({ startedAt, endedAt }) =>
        endedAt ? lengthOf(new Date(endedAt).getTime() - new Date(startedAt).getTime(), t) : '',
    },
    { name: 'cases', head: t('triage.cases'), align: 'right', cell: ({ cases }) => cases },
    { name: 'message', head: t('triage.messageShort'), minWidth: 200, cell: ({ message }) => message ?? '' },
    { name: 'by', head: t('triage.startedBy'), cell: ({ startedById }) => personName(startedById) },
  ];
  return (
    <Panel title={t('triage.past')}>
      {error && !data && <ProblemNote problem={error} what={t('triage.pastFailed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={3} height={44} />}
      {data?.length === 0 && <Empty title={t('triage.noPast')} />}
      {data && data.length > 0 && (
        <RecordTable label={t('triage.past')} rows={data} columns={columns} path={({ id }) => `/triage?spike=${id}`} />
      )}
    </Panel>
  );
};
