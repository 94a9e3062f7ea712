import { Box } from '@mui/material';
import { questionsIn, surveyWords } from '#heart-core';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import type { PlanDraft } from './planDraft.ts';

/** What the customer reads on their page, in the language of whoever's own is not known. */
export const PlanPreview = ({ draft }: { draft: PlanDraft }) => {
  const t = useT();
  const words = surveyWords[draft.language];
  const { score, solvedFirstTime, comment } = questionsIn(draft, draft.language);
  return (
    <Panel title={t('surveyPlan.preview')}>
      <Box lang={draft.language} sx={{ bgcolor: 'var(--tint)', borderRadius: 1, p: 2 }}>
        <Box sx={{ fontWeight: 700, fontSize: 17 }}>{words.title}</Box>
        <Box sx={{ mb: 1.5 }}>{words.lead}</Box>
        <Box sx={{ fontWeight: 600 }}>{score}</Box>
        <Box sx={{ mb: 1.5, color: 'text.secondary' }}>
          {words.scale.map((label, i) => `${i + 1} ${label}`).join(' · ')}
        </Box>
        {solvedFirstTime && (
          <>
            <Box sx={{ fontWeight: 600 }}>{solvedFirstTime}</Box>
            <Box sx={{ mb: 1.5, color: 'text.secondary' }}>
              {words.yes} · {words.no}
            </Box>
          </>
        )}
        {comment && <Box sx={{ fontWeight: 600 }}>{comment}</Box>}
      </Box>
    </Panel>
  );
};
