import { Box, Button, LinearProgress, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ImportRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { ImportFiguresShown } from './ImportFiguresShown.tsx';
import { ImportState } from './ImportState.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { UndoImport } from './UndoImport.tsx';
import { useImportWords } from './useImportWords.ts';

const everyMs = 1500;
const underWay = (job: ImportRecord | undefined) => job?.state === 'queued' || job?.state === 'running';

/** One import: how far it is, what came of it, and which rows it could not take. */
export const ImportPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { may } = useSession();
  const { personName } = usePeople();
  const { number, size, range } = useImportWords();
  const {
    data: job,
    error,
    refetch,
  } = useRead<ImportRecord>(`/imports/${encodeURIComponent(id)}`, {
    enabled: may('import.read'),
    refetchInterval: ({ state }) => (underWay(state.data) ? everyMs : false),
  });
  useLive(['imports'], () => void refetch());
  const cancelling = useDeed<{ importId: string }>('import-cancellations');
  const share = job && job.bytes > 0 ? Math.min(1, (job.bytesRead ?? 0) / job.bytes) : 0;
  const facts: [string, string][] = job
    ? [
        [t('imports.total'), number(job.total)],
        [t(job.dryRun ? 'imports.wouldAccept' : 'imports.accepted'), number(job.accepted)],
        [t('imports.rejected'), number(job.rejected)],
        [t('imports.duplicates'), number(job.duplicates - (job.earlierEvents ?? 0))],
        ...(job.earlierEvents ? [[t('imports.earlierEvents'), number(job.earlierEvents)] as [string, string]] : []),
        [t('imports.contradictory'), number(job.contradictory)],
        [t('imports.range'), range(job)],
      ]
    : [];
  return (
    <Page
      title={job?.fileName ?? t('menu.imports')}
      needs="import.read"
      actions={
        <Button component={LinkBase} to="/imports" size="small" variant="outlined">
          {t('imports.back')}
        </Button>
      }
    >
      {error && !job && <ProblemNote problem={error} what={t('imports.oneFailed')} onRetry={() => refetch()} />}
      {!job && !error && <Waiting rows={4} height={64} />}
      {job && (
        <Stack sx={{ gap: 2 }}>
          <Panel title={t('imports.counts')}>
            <Box role="status" sx={{ mb: 1 }}>
              <ImportState job={job} />
              {underWay(job) && (
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                  {' · '}
                  {t('imports.progress', { done: size(job.bytesRead ?? 0), all: size(job.bytes) })}
                </Box>
              )}
            </Box>
            {underWay(job) && (
              <LinearProgress
                variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
                value={share * 100}
                aria-label={t('imports.progress', { done: size(job.bytesRead ?? 0), all: size(job.bytes) })}
                sx={{ mb: 2, height: 8, borderRadius: 4 }}
              />
            )}
            {job.undoneAt && (
              <Box sx={{ mb: 1 }}>
                {t('imports.undone')} <Moment at={job.undoneAt} relative={false} />
              </Box>
            )}
            {job.failure && <Box sx={{ color: 'error.main', mb: 1, overflowWrap: 'anywhere' }}>{job.failure}</Box>}
            <Box
              component="dl"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
                gap: 2,
                m: 0,
                '& dt': { color: 'text.secondary', fontSize: 12.5 },
                '& dd': { m: 0, fontSize: 20, fontWeight: 650 },
                '& div:last-of-type dd': { fontSize: 14, lineHeight: 1.4, pt: 0.5 },
              }}
            >
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </Box>
            {job.contradictory > 0 && (
              <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                {t('imports.contradictory')}: {t('imports.contradictoryWhy')}
              </Box>
            )}
            <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1.5, overflowWrap: 'anywhere' }}>
              {t('imports.presetName')}: {job.preset ?? t('imports.preset0')} · {t('imports.when')}{' '}
              <Moment at={job.createdAt} />
              {job.finishedAt && (
                <>
                  {' · '}
                  {t('imports.finished')} <Moment at={job.finishedAt} relative={false} />
                </>
              )}
              {personName(job.personId) && ` · ${t('imports.by')} ${personName(job.personId)}`}
            </Box>
            {cancelling.problem && <ProblemNote problem={cancelling.problem} what={t('imports.notCancelled')} />}
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', mt: 2 }}>
              {underWay(job) && may('import.run') && (
                <Button
                  size="small"
                  variant="outlined"
                  disabled={cancelling.pending}
                  onClick={() => cancelling.record({ importId: job.id })}
                >
                  {t('imports.cancel')}
                </Button>
              )}
              {job.state === 'done' && !job.dryRun && job.accepted + job.duplicates > 0 && (
                <>
                  <Button component={LinkBase} to={`/overview?importId=${job.id}`} variant="contained" size="small">
                    {t('imports.figures')}
                  </Button>
                  <Button
                    component={LinkBase}
                    to={`/cases?filter=${encodeURIComponent(JSON.stringify({ importId: job.id }))}`}
                    variant="outlined"
                    size="small"
                  >
                    {t('imports.cases')}
                  </Button>
                </>
              )}
              {job.state === 'done' && job.dryRun && may('import.run') && (
                <Button component={LinkBase} to="/imports/create" variant="contained" size="small">
                  {t('imports.again')}
                </Button>
              )}
              {!underWay(job) && !job.dryRun && !job.undoneAt && job.accepted > 0 && may('import.run') && (
                <UndoImport job={job} onDone={() => void refetch()} />
              )}
            </Stack>
          </Panel>
          {job.figures && job.figures.cases > 0 && (
            <Panel title={t(job.dryRun ? 'imports.wouldBe' : 'imports.came')}>
              <ImportFiguresShown figures={job.figures} />
            </Panel>
          )}
          {!underWay(job) && <RejectedRows job={job} />}
        </Stack>
      )}
    </Page>
  );
};
