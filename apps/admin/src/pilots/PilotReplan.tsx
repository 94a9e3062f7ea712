import { Box, Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PilotDrawRecord, PilotRecord } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanReviewPanel } from './PlanReviewPanel.tsx';
import { PlanSides } from './PlanSides.tsx';
import { draftOfPlan, type PlanDraft, planBody } from './planDraft.ts';
import { usePilot } from './usePilot.ts';
import { useReplan } from './useReplan.ts';

/** Another version of a plan, with why the one before no longer holds; that one stays as it was. */
export const PilotReplan = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data: pilot, error, refetch } = usePilot(id);
  const assignment = pilot?.plan.assignment;
  const drawn = assignment?.kind === 'drawn' ? assignment : null;
  // Asked again for the same squads and sizes, the house names the draw that it made then.
  const draw = useQuery<PilotDrawRecord, Refused>({
    queryKey: ['pilot-draws', drawn],
    queryFn: async () =>
      (
        await ask<PilotDrawRecord>('/pilot-draws', {
          method: 'POST',
          body: { squadIds: drawn?.among, sizes: drawn?.sizes },
        })
      ).json,
    enabled: drawn !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ready = pilot && (!drawn || draw.data);
  return (
    <Page title={t('pilots.replan')} question={pilot?.name} needs="pilot.write">
      {(error ?? draw.error) && !ready ? (
        <ProblemNote problem={error ?? draw.error} what={t('pilots.failed')} onRetry={() => refetch()} />
      ) : ready ? (
        <Replan pilot={pilot} drawId={draw.data?.id ?? null} />
      ) : (
        <Waiting rows={6} height={90} />
      )}
    </Page>
  );
};

const Replan = ({ pilot, drawId }: { pilot: PilotRecord; drawId: string | null }) => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOfPlan(pilot.name, pilot.plan, drawId));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const put = (change: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { replan, pending, problem } = useReplan(pilot);
  const body = planBody(draft);
  const undrawn = draft.way === 'lot' && !draft.draw;
  const go = async () => {
    setTried(true);
    if (!body || undrawn || !reason.trim()) return;
    if (!(await replan({ ...body, timeZone: pilot.plan.timeZone, reason: reason.trim() }))) return;
    notify('pilots.replanned', { type: 'success', messageArgs: { n: pilot.version + 1 } });
    navigate(`/pilots/${pilot.id}`);
  };
  return (
    <PlanSides review={<PlanReviewPanel body={body} />}>
      {pilot.standing !== 'planned' && (
        <Box role="note" sx={{ bgcolor: 'var(--warn)', p: 1.5, borderRadius: 1 }}>
          {t('pilots.replanCost')}
        </Box>
      )}
      <Panel title={t('pilots.reason')}>
        <WordsField
          id="plan-reason"
          label={t('pilots.reasonLabel')}
          required
          rows={2}
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? t('pilots.reasonNeeded') : problem?.body?.faults?.reason}
        />
      </Panel>
      <PlanForm draft={draft} put={put} faults={problem?.body?.faults ?? {}} />
      {tried && !body && <Box role="alert">{t('pilots.planMissing')}</Box>}
      {tried && body && undrawn && <Box role="alert">{t('pilots.drawFirst')}</Box>}
      {problem && <ProblemNote problem={problem} what={t('pilots.planFailed')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" disabled={pending} onClick={go}>
          {t('pilots.replanGo', { n: pilot.version + 1 })}
        </Button>
        <Button onClick={() => navigate(`/pilots/${pilot.id}`)}>{t('do.cancel')}</Button>
      </Stack>
    </PlanSides>
  );
};
