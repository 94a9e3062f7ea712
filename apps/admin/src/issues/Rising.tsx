import { Box, Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { RisingSubject } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { useCount, useDay } from './days.ts';
import { useRaising } from './useRaising.ts';

/** What had many more cases in the last complete week than it usually has; what has no issue yet can be made one. */
export const Rising = () => {
  const t = useT();
  const { data, error, isPending, refetch } = useRead<RisingSubject[]>('/issues/rising');
  useLive(['issues'], () => void refetch());
  if (isPending) return <Waiting rows={2} height={44} />;
  return (
    <Panel title={t('issue.rising')} id="rising">
      {error && !data && <ProblemNote problem={error} what={t('issue.risingFailed')} onRetry={() => refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('issue.risingNone')}</Box>}
      {data && data.length > 0 && (
        <>
          <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((subject) => (
              <Row key={subject.id} subject={subject} />
            ))}
          </Stack>
          <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>{t('issue.exploratory')}</Box>
        </>
      )}
    </Panel>
  );
};

const Row = ({ subject }: { subject: RisingSubject }) => {
  const t = useT();
  const day = useDay();
  const count = useCount();
  const { may } = useSession();
  const { raise, pending, problem } = useRaising();
  const { id, kind, name, weekOn, cases, expected, threshold, issueId } = subject;
  const key = expected ? 'issue.risingRow' : 'issue.risingNew';
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 }, py: 1 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Box component="span" aria-hidden sx={{ color: 'var(--worse)', marginInlineEnd: 0.75 }}>
            ▲
          </Box>
          {issueId ? (
            <LinkBase to={`/issues/${issueId}`}>
              <strong>{name}</strong>
            </LinkBase>
          ) : (
            <strong>{name}</strong>
          )}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {t(`issue.risingKind.${kind}`)}
          </Box>
          <Box sx={{ fontSize: 13 }}>
            {t(key, { cases, week: day(weekOn), expected: count(expected ?? 0) })}
            {threshold !== null && ` · ${t('issue.risingLevel', { threshold })}`}
          </Box>
        </Box>
        {!issueId && may('issue.write') && (
          <Button
            size="small"
            variant="outlined"
            disabled={pending}
            aria-label={t('issue.raiseFor', { name })}
            onClick={() => raise({ name, ...(kind === 'cause' ? { causeId: id } : { symptomId: id }) })}
          >
            {t('issue.raise')}
          </Button>
        )}
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('issue.raiseFailed')} />}
    </Box>
  );
};
