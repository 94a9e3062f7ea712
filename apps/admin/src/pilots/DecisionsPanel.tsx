import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type PilotDecision, pilotDecisions } from '#heart-core';
import type { PilotDecisionBody, PilotDecisionRecord } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { differenceInWords } from './effect-in-words.ts';
import { useLog } from './useLog.ts';

/** What was decided, by whom and why, with the figures as they stood that day; and the next decision. */
export const DecisionsPanel = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const day = useDay();
  const { may } = useSession();
  const { data, error, refetch } = useLog<PilotDecisionRecord>('pilot-decisions', pilotId, 'decidedAt');
  return (
    <Panel title={t('pilots.decisions')} id="decisions">
      {error && !data && <ProblemNote problem={error} what={t('pilots.logFailed')} onRetry={() => refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('pilots.noDecisions')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map(({ id, decision, why, decidedBy, decidedAt, figures, planVersion }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ fontWeight: 650 }}>{t(`pilots.decision.${decision}`)}</Box>
            <Box sx={{ overflowWrap: 'anywhere' }}>{why}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {decidedBy} · <Moment at={decidedAt} />
            </Box>
            <Box
              sx={{ borderInlineStart: '3px solid var(--rule)', paddingInlineStart: 1, mt: 0.5, fontSize: 13 }}
              aria-label={t('pilots.frozen')}
              role="note"
            >
              {t('pilots.frozenWords', {
                day: day(figures.dataCut.slice(0, 10)),
                version: planVersion,
                difference: differenceInWords(figures.effect, figures.unit, t),
              })}{' '}
              {figures.verdict.text}
            </Box>
          </Box>
        ))}
      </Box>
      {may('pilot.write') && <Decide pilotId={pilotId} />}
    </Panel>
  );
};

const Decide = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const notify = useNotify();
  const { record, pending, problem } = useDeed<PilotDecisionBody, PilotDecisionRecord>('pilot-decisions');
  const [decision, setDecision] = useState<PilotDecision | null>(null);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const go = async () => {
    setTried(true);
    if (!decision || !why.trim()) return;
    if (!(await record({ pilotId, decision, why: why.trim() }))) return;
    notify('pilots.decided', { type: 'success' });
    setDecision(null);
    setWhy('');
    setTried(false);
  };
  return (
    <Stack sx={{ gap: 1.5, mt: 1, pt: 1.5, borderTop: '1px solid var(--rule)', displayPrint: 'none' }}>
      <ChoiceChips
        id="pilot-decision"
        label={t('pilots.decide')}
        required
        options={pilotDecisions.map((value) => ({ value, label: t(`pilots.decision.${value}`) }))}
        value={decision}
        onChange={setDecision}
        error={tried && !decision ? t('pilots.decisionNeeded') : undefined}
      />
      <WordsField
        id="pilot-why"
        label={t('pilots.why')}
        required
        rows={2}
        value={why}
        onChange={setWhy}
        hint={t('pilots.whyHint')}
        error={tried && !why.trim() ? t('pilots.whyNeeded') : undefined}
      />
      {problem && <ProblemNote problem={problem} what={t('pilots.decideFailed')} />}
      <Box>
        <Button variant="contained" disabled={pending} onClick={go}>
          {t('pilots.decideGo')}
        </Button>
      </Box>
    </Stack>
  );
};
