import { Box } from '@mui/material';
import type { PilotFeedbackRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { OnScreen } from './OnScreen.tsx';
import { SayIt } from './SayIt.tsx';
import { useLog } from './useLog.ts';

/** What those who work by the method say of it: by squad and step, without a name. */
export const FeedbackPanel = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const { may } = useSession();
  const { data, error, refetch } = useLog<PilotFeedbackRecord>('pilot-feedback', pilotId, 'at');
  return (
    <Panel title={t('pilots.feedback')} id="feedback">
      {error && !data && <ProblemNote problem={error} what={t('pilots.logFailed')} onRetry={() => refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('pilots.noFeedback')}</Box>}
      <Box
        component="ol"
        sx={{
          ...{ listStyle: 'none', m: 0, p: 0, maxHeight: 360, overflow: 'auto' },
          '@media print': { maxHeight: 'none', overflow: 'visible' },
        }}
      >
        {data?.map(({ id, text, squad, stepKey, at }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ overflowWrap: 'anywhere' }}>“{text}”</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {[squad ?? t('pilots.noSquad'), stepKey && t(`step.${stepKey}.name`)].filter(Boolean).join(' · ')} ·{' '}
              <Moment at={at} />
            </Box>
          </Box>
        ))}
      </Box>
      {may('pilotFeedback.write') && (
        <OnScreen>
          <SayIt pilotId={pilotId} />
        </OnScreen>
      )}
    </Panel>
  );
};
