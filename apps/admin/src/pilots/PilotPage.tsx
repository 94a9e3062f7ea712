import { Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PilotRecord } from '#heart-core/wire';
import { codeOfProblem, type Refused } from '../http.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { PilotAnswer } from './PilotAnswer.tsx';
import { PilotRecords } from './PilotRecords.tsx';
import { StandingMark } from './StandingMark.tsx';
import { useComparison, usePilot } from './usePilot.ts';

/** Is it working? The sentence first, then the measure, how it ran, what speaks against it; then everything else. */
export const PilotPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { may } = useSession();
  const { data: pilot, error, isPending, refetch } = usePilot(id);
  return (
    <Page
      title={pilot?.name ?? t('menu.pilots')}
      question={t('pilots.question')}
      needs="pilot.read"
      actions={
        <Stack
          direction="row"
          useFlexGap
          sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', displayPrint: 'none' }}
        >
          {pilot && <StandingMark standing={pilot.standing} />}
          <LinkBase to="/pilots">{t('pilots.all')}</LinkBase>
          {pilot && may('pilot.write') && (
            <Button component={LinkBase} to={`/pilots/${id}/replan`} size="small" variant="outlined">
              {t('pilots.replan')}
            </Button>
          )}
          <Button size="small" variant="outlined" onClick={() => window.print()}>
            {t('pilots.print')}
          </Button>
        </Stack>
      }
    >
      {(error as Refused | null)?.status === 404 ? (
        <Empty title={t('pilots.notThere')}>
          <LinkBase to="/pilots">{t('pilots.all')}</LinkBase>
        </Empty>
      ) : error && !pilot ? (
        <ProblemNote problem={error} what={t('pilots.failed')} onRetry={() => refetch()} />
      ) : isPending || !pilot ? (
        <Waiting rows={6} height={90} />
      ) : (
        <Figures pilot={pilot} />
      )}
    </Page>
  );
};

const Figures = ({ pilot }: { pilot: PilotRecord }) => {
  const t = useT();
  const { data, error, isFetching, refetch } = useComparison(pilot.id);
  if (codeOfProblem(error) === 'conflict')
    return (
      <Stack sx={{ gap: 2 }}>
        <Empty title={t('pilots.notBegun')} />
        <PilotRecords pilot={pilot} />
      </Stack>
    );
  if (error && !data) return <ProblemNote problem={error} what={t('pilots.failedFigures')} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={6} height={90} />;
  return <PilotAnswer pilot={pilot} comparison={data} refreshing={isFetching} />;
};
