import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { DemoAnswers } from '#heart-core/wire';
import type { Refused } from '../http.ts';
import { useDay } from '../issues/days.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { TrapsPanel } from './TrapsPanel.tsx';

/** Does the product find what was planted, and no more? The page reckons nothing: all of it comes from the house. */
export const AnswerKey = () => {
  const t = useT();
  const { data, error, refetch } = useRead<DemoAnswers>('/demo-answers', { staleTime: 5 * 60_000 });
  return (
    <Page
      title={t('demo.key.title')}
      question={t('demo.key.question')}
      needs="demoAnswers.read"
      actions={data && <LinkBase to={`/pilots/${data.pilot.id}`}>{t('demo.key.toPilot')}</LinkBase>}
    >
      {(error as Refused | null)?.status === 404 ? (
        <Empty title={t('demo.key.notThere')} />
      ) : error && !data ? (
        <ProblemNote problem={error} what={t('demo.key.failed')} onRetry={() => refetch()} />
      ) : data ? (
        <Answers answers={data} />
      ) : (
        <Waiting rows={6} height={90} />
      )}
    </Page>
  );
};

const Answers = ({ answers: { effects, traps, dataCut } }: { answers: DemoAnswers }) => {
  const t = useT();
  const day = useDay();
  const held = effects.filter((effect) => effect.held).length;
  const caught = traps.filter((trap) => trap.caught).length;
  return (
    <Stack sx={{ gap: 2 }}>
      <Box sx={{ fontSize: 18, fontWeight: 600, maxWidth: 900, textWrap: 'pretty' }}>
        {t('demo.key.sum', { held, of: effects.length, caught, traps: traps.length })}
        <Box sx={{ color: 'text.secondary', fontSize: 13, fontWeight: 400, mt: 0.5 }}>
          {t('demo.key.sameCode', { day: day(dataCut.slice(0, 10)) })}
        </Box>
      </Box>
      <EffectsPanel effects={effects} />
      <TrapsPanel traps={traps} />
    </Stack>
  );
};
