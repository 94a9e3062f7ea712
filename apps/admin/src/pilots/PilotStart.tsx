import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import type { PilotPlanBody, PilotRecord } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanReviewPanel } from './PlanReviewPanel.tsx';
import { PlanSides } from './PlanSides.tsx';
import { freshPlan, type PlanDraft, planBody } from './planDraft.ts';

/** A plan is settled before it starts; beside it stands what it could show. */
export const PilotStart = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => freshPlan(new Date()));
  const [tried, setTried] = useState(false);
  const put = (change: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { record, pending, problem } = useDeed<PilotPlanBody & { name: string }, PilotRecord>('pilots');
  const body = planBody(draft);
  const undrawn = draft.way === 'lot' && !draft.draw;
  const go = async () => {
    setTried(true);
    if (!body || undrawn || !draft.name.trim()) return;
    const made = await record({ ...body, name: draft.name.trim() });
    if (!made) return;
    notify('pilots.planned', { type: 'success', messageArgs: { name: made.name } });
    navigate(`/pilots/${made.id}`);
  };
  return (
    <Page title={t('pilots.fresh')} question={t('pilots.freshQuestion')} needs="pilot.write">
      <PlanSides review={<PlanReviewPanel body={body} />}>
        <Panel title={t('pilots.name')}>
          <WordsField
            id="plan-name"
            label={t('pilots.nameLabel')}
            required
            value={draft.name}
            onChange={(name) => put({ name })}
            error={tried && !draft.name.trim() ? t('pilots.nameNeeded') : problem?.body?.faults?.name}
          />
        </Panel>
        <PlanForm draft={draft} put={put} faults={problem?.body?.faults ?? {}} />
        {tried && !body && <Box role="alert">{t('pilots.planMissing')}</Box>}
        {tried && body && undrawn && <Box role="alert">{t('pilots.drawFirst')}</Box>}
        {problem && <ProblemNote problem={problem} what={t('pilots.planFailed')} />}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button variant="contained" disabled={pending} onClick={go}>
            {t('pilots.planGo')}
          </Button>
          <Button onClick={() => navigate('/pilots')}>{t('do.cancel')}</Button>
        </Stack>
      </PlanSides>
    </Page>
  );
};
