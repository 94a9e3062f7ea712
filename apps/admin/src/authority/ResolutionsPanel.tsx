import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { CaseRecord, ResolutionRecord } from '#heart-core/wire';
import { afterPaint, focusField } from '../parts/focus.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { RemedyForm } from './RemedyForm.tsx';
import { RemedyRow } from './RemedyRow.tsx';
import { useAnswers } from './useAnswers.ts';

interface ResolutionsPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** Said aloud to whoever does not see it; the remedy itself shows it. */
const unseen = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' };

/** What is given on this case, whether it was granted and has arrived, and one more. An answer is told at once. */
export const ResolutionsPanel = ({ record, writable }: ResolutionsPanelProps) => {
  const t = useT();
  const [giving, setGiving] = useState(false);
  const answer = useAnswers(record.resolutions);
  const close = (made: ResolutionRecord | null) => {
    setGiving(false);
    const asked = made?.standing === 'awaitingApproval';
    afterPaint(() => (asked ? document.getElementById(`remedy-${made.id}`)?.focus() : focusField('add-remedy')));
  };
  return (
    <Panel
      id="remedies"
      title={t('remedy.title')}
      actions={
        writable && (
          <Button
            id="add-remedy"
            size="small"
            variant="outlined"
            aria-expanded={giving}
            onClick={() => setGiving(!giving)}
          >
            {t('remedy.give')}
          </Button>
        )
      }
    >
      <Box role="alert" aria-live="assertive" sx={unseen}>
        {answer}
      </Box>
      {giving && <RemedyForm record={record} onDone={close} />}
      {record.resolutions.length === 0 && !giving && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('remedy.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {record.resolutions.map((resolution) => (
          <RemedyRow key={resolution.id} resolution={resolution} writable={writable} />
        ))}
      </Box>
    </Panel>
  );
};
