import { Box, Stack } from '@mui/material';
import { LinkBase, useGetList, useLocaleState } from 'react-admin';
import type { CommitmentRecord, TriageRecord } from '#heart-core/wire';
import { StandingMark } from '../commitments/StandingMark.tsx';
import { telOf } from '../commitments/telOf.ts';
import { useLive } from '../live/useLive.ts';
import { Empty } from '../parts/Empty.tsx';
import { dayAndTime } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { byWindow } from './byWindow.ts';
import { windowTimes } from './windowWords.ts';

interface CallBacksProps {
  spike: Pick<TriageRecord, 'id'>;
  zone: string;
  /** Under the board they wait behind a line; at the end they are what matters. */
  folded?: boolean;
}

/** Whom the squad has promised to call back, window by window: who calls, whom, and the number. */
export const CallBacks = ({ spike, zone, folded = false }: CallBacksProps) => {
  const t = useT();
  const { data, total, error, isPending, refetch } = useGetList<CommitmentRecord>('commitments', {
    filter: { triageId: spike.id, kind: 'call', standing: ['open', 'kept', 'late', 'broken'] },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'dueAt', order: 'ASC' },
  });
  useLive(['commitments', 'settlements'], () => void refetch());
  const list = (
    <>
      {error && !data && <ProblemNote problem={error} what={t('triage.callBacksFailed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={4} height={40} />}
      {data?.length === 0 && <Empty title={t('triage.noCallBacks')} />}
      {data && byWindow(data).map(({ key, ...window }) => <Window key={key} {...window} zone={zone} />)}
      {data && total !== undefined && total > data.length && (
        <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 1 }}>
          {t('triage.moreCallBacks', { shown: data.length, total })}
        </Box>
      )}
    </>
  );
  if (!folded) return list;
  return (
    <Box component="details" sx={{ mt: 1, borderTop: '1px solid var(--rule)', pt: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', minHeight: 24 }}>
        {t('triage.callBacks', { smart_count: total ?? 0 })}
      </Box>
      {list}
    </Box>
  );
};

interface WindowProps {
  from: string | null;
  to: string;
  calls: readonly CommitmentRecord[];
  zone: string;
}

const Window = ({ from, to, calls, zone }: WindowProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const by = dayAndTime(new Date(to), locale, zone);
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box component="h3" sx={{ fontSize: 14, fontWeight: 650, m: 0, mb: 0.5 }}>
        {from ? `${by.split(',')[0]}, ${windowTimes({ from, to }, locale, zone)}` : t('triage.by', { at: by })}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {calls.map((call) => (
          <Call key={call.id} call={call} />
        ))}
      </Box>
    </Box>
  );
};

const Call = ({ call }: { call: CommitmentRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const tel = telOf(call.customer?.phone);
  return (
    <Stack
      component="li"
      direction="row"
      useFlexGap
      data-call-back={call.id}
      sx={{ flexWrap: 'wrap', columnGap: 2, alignItems: 'center', minHeight: 32, borderTop: '1px solid var(--rule)' }}
    >
      <Box sx={{ flex: '1 1 180px' }}>
        <LinkBase to={`/cases/${call.caseId}`}>
          #{call.caseNumber} {call.customer?.name ?? t('case.anonymous')}
        </LinkBase>
      </Box>
      <Box sx={{ flex: '0 1 160px' }}>
        {tel ? (
          <Box
            component="a"
            href={tel}
            sx={{ display: 'inline-flex', alignItems: 'center', '@media (pointer: coarse)': { minHeight: 44 } }}
          >
            {call.customer?.phone}
          </Box>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('triage.noNumber')}
          </Box>
        )}
      </Box>
      <Box sx={{ flex: '0 1 140px', color: 'text.secondary', fontSize: 13 }}>
        {personName(call.ownerId) || t('triage.noOwner')}
      </Box>
      <StandingMark standing={call.standing} overdue={call.overdue} />
    </Stack>
  );
};
