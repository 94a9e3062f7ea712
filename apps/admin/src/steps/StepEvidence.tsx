import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { StepKey } from '#heart-core';
import type { CaseRecord, StepOfCase } from '#heart-core/wire';
import { CaseAnswers } from '../custom-fields/CaseAnswers.tsx';
import { focusFirst } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import { leaveTo } from './StepRail.tsx';
import { StepVersions } from './StepVersions.tsx';

interface StepEvidenceProps {
  record: CaseRecord;
  /** May what the house asks besides still be answered? */
  writable: boolean;
  step: StepOfCase;
  onDone: (key: StepKey) => void;
  onBack: (key: StepKey) => void;
  onCorrect?: () => void;
}

/** What was recorded at a step, with the versions before it. */
export const StepEvidence = ({ record, writable, step, onDone, onBack, onCorrect }: StepEvidenceProps) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const { evidence } = step;
  useEffect(() => {
    if (!focusFirst(room.current)) room.current?.focus();
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.shiftKey ? onBack : onDone)(step.key);
    else if (event.key === 'Escape') leaveTo(step.key);
    else return;
    event.preventDefault();
  };
  return (
    <Box ref={room} tabIndex={-1} onKeyDown={keys} sx={{ outline: 'none' }}>
      {evidence ? (
        <EvidenceWords evidence={evidence} />
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{t('step.readOnly')}</Box>
      )}
      <Box sx={{ mt: 1.5 }}>
        <CaseAnswers record={record} stepKey={step.key} writable={writable} />
      </Box>
      {evidence && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
          {onCorrect && (
            <Button size="small" variant="outlined" onClick={onCorrect}>
              {t('step.correct')}
            </Button>
          )}
          {evidence.version > 1 && (
            <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {t('step.versions', { n: evidence.version })}
            </Button>
          )}
        </Stack>
      )}
      {all && evidence && <StepVersions evidence={evidence} />}
    </Box>
  );
};
