import { Box, Button, FormControlLabel, Stack, Switch, useMediaQuery, useTheme } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { CauseDetail } from './CauseDetail.tsx';
import { CausePareto } from './CausePareto.tsx';
import { CauseStart } from './CauseStart.tsx';
import { CauseTree } from './CauseTree.tsx';
import { useTree } from './useCauses.ts';
import { useCauseUsage } from './useCauseUsage.ts';

/** What do we call what keeps coming back? The tree on the left, one cause, or what is most frequent, on the right. */
export const CausesPage = () => {
  const t = useT();
  const theme = useTheme();
  const navigate = useNavigate();
  const { may } = useSession();
  const { id = null } = useParams();
  const phone = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  const [past, setPast] = useState(false);
  const { data: causes, error, isPending, refetch } = useTree();
  const figures = useCauseUsage();
  const cause = causes?.find((one) => one.id === id);
  const fresh = id === 'create';
  const chosen = cause ?? null;
  const cases = (of: string) => (figures.usage ? figures.withBelow(of) : null);
  return (
    <Page
      title={t('menu.causes')}
      question={t('causes.question')}
      needs="cause.read"
      actions={
        <>
          <Button component={LinkBase} to="/diagnoses-due" size="small" variant="outlined">
            {t('due.title')}
          </Button>
          {may('symptom.write') && (
            <Button component={LinkBase} to="/symptoms" size="small" variant="outlined">
              {t('symptoms.title')}
            </Button>
          )}
          {may('cause.write') && (
            <Button component={LinkBase} to="/causes/create" size="small" variant="contained">
              {t('causes.new')}
            </Button>
          )}
        </>
      }
    >
      {error && !causes && <ProblemNote problem={error} what={t('causes.failed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={6} />}
      {causes && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '280px minmax(0, 1fr)', lg: '360px minmax(0, 1fr)' },
            alignItems: 'start',
            '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
          }}
        >
          {!(phone && (chosen || fresh)) && (
            <Stack sx={{ gap: 1 }}>
              {causes.length === 0 ? (
                <Empty title={t('causes.none')} />
              ) : (
                <CauseTree
                  causes={causes}
                  chosen={chosen?.id ?? null}
                  past={past || (chosen !== null && !chosen.active)}
                  cases={cases}
                  onChoose={(of) => navigate(`/causes/${of}`)}
                />
              )}
              {figures.usage && <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('causes.countsAre')}</Box>}
              <FormControlLabel
                sx={{ displayPrint: 'none' }}
                control={<Switch size="small" checked={past} onChange={(_event, on) => setPast(on)} />}
                label={t('causes.past')}
              />
            </Stack>
          )}
          <Stack sx={{ gap: 2, minWidth: 0 }}>
            {phone && (chosen || fresh) && (
              <Button component={LinkBase} to="/causes" size="small" sx={{ alignSelf: 'flex-start' }}>
                {t('causes.back')}
              </Button>
            )}
            {fresh && may('cause.write') && <CauseStart onMade={(made) => navigate(`/causes/${made}`)} />}
            {chosen && <CauseDetail key={chosen.id} cause={chosen} all={causes} usage={figures.usage} />}
            {!chosen && !fresh && id && <Empty title={t('causes.missing')} />}
            {!chosen && !fresh && may('metric.read') && <CausePareto figures={figures} />}
          </Stack>
        </Box>
      )}
    </Page>
  );
};
