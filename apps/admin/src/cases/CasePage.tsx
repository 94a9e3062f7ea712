import { Box, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useGetOne, useParams } from 'react-admin';
import { builtInMethods, type StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { ResolutionsPanel } from '../authority/ResolutionsPanel.tsx';
import { DiagnosesPanel } from '../causes/DiagnosesPanel.tsx';
import { PromisesPanel } from '../commitments/PromisesPanel.tsx';
import { useLive } from '../live/useLive.ts';
import { afterPaint } from '../parts/focus.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { StepPanel } from '../steps/StepPanel.tsx';
import { StepRail } from '../steps/StepRail.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CloseBar } from './CloseBar.tsx';
import { focusClosing } from './focusClosing.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

/** Keeps the whole case apart from the rows of lists, with which react-admin fills its memory of single records. */
const whole = { whole: true };

/** One case: its rail, one open step, what was promised and given, and its story. */
export const CasePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { may } = useSession();
  const { data, isPending, error, refetch } = useGetOne<CaseRecord>('cases', { id, meta: whole });
  const [open, setOpen] = useState<StepKey | null>(null);
  const opened = useRef('');
  useLive(['cases', 'commitments', 'settlements', 'resolutions'], ({ caseIds }) => caseIds.includes(id) && refetch());
  useEffect(() => {
    const episode = `${data?.id} ${data?.episode}`;
    if (!data || opened.current === episode) return;
    opened.current = episode;
    setOpen(data.steps.find(({ required, complete }) => required && !complete)?.key ?? null);
  }, [data]);
  if (error)
    return (
      <Page title={t('case.one')}>
        <ProblemNote problem={error} what={t('case.failed')} onRetry={() => refetch()} />
      </Page>
    );
  if (isPending || !data)
    return (
      <Page title={t('case.one')}>
        <Waiting rows={6} height={64} />
      </Page>
    );
  const method = builtInMethods.find(({ key }) => key === data.methodKey);
  const writable = may('evidence.record') && data.status !== 'closed';
  const next = (after: StepKey) => {
    const place = data.steps.findIndex(({ key }) => key === after);
    const following = data.steps.slice(place + 1).find(({ complete, required }) => !complete && required);
    setOpen(following?.key ?? null);
    if (!following) afterPaint(() => focusClosing('orMissing'));
  };
  const back = (from: StepKey) => {
    const before = data.steps[data.steps.findIndex(({ key }) => key === from) - 1];
    if (before) setOpen(before.key);
  };
  return (
    <Page title={`#${data.number} ${data.customer?.name ?? t('case.anonymous')}`}>
      <CaseHeader record={data} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '208px minmax(0, 1fr)', lg: '208px minmax(0, 1fr) 320px' },
          alignItems: 'start',
        }}
      >
        <StepRail steps={data.steps} open={open} onOpen={setOpen} />
        <Stack sx={{ gap: 1.5 }}>
          {method &&
            data.steps.map((step) => (
              <StepPanel
                key={`${data.id}-${data.episode}-${step.key}`}
                record={data}
                method={method}
                step={step}
                open={open === step.key}
                writable={
                  writable ||
                  (may('evidence.record') &&
                    method.steps.some(({ key, mayFollowClosing }) => key === step.key && mayFollowClosing))
                }
                onOpen={setOpen}
                onDone={next}
                onBack={back}
              />
            ))}
          <CloseBar record={data} onStep={setOpen} />
        </Stack>
        <Stack sx={{ gap: 2, gridColumn: { md: '2', lg: 'auto' } }}>
          <PromisesPanel
            key={`promises ${data.id}`}
            record={data}
            writable={may('commitment.make') && data.status !== 'closed'}
          />
          <ResolutionsPanel
            key={`remedies ${data.id}`}
            record={data}
            writable={may('resolution.propose') && data.status !== 'closed'}
          />
          <DiagnosesPanel record={data} writable={may('diagnosis.record') && data.status !== 'closed'} />
          <TimelinePanel caseId={data.id} />
        </Stack>
      </Box>
    </Page>
  );
};
