import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { StepKey } from '#heart-core';
import type { EvidenceRecord, StepOfCase } from '#heart-core/wire';
import { useCauses, useSymptoms } from '../causes/useCauses.ts';
import { focusField, focusFirst } from '../parts/focus.ts';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { railId } from './StepRail.tsx';
import { StepVersions } from './StepVersions.tsx';
import { labelOf, valueWords } from './stepWords.ts';

interface StepEvidenceProps {
  step: StepOfCase;
  onDone: (key: StepKey) => void;
  onBack: (key: StepKey) => void;
  onCorrect?: () => void;
}

/** What was recorded at a step, with the versions before it. */
export const StepEvidence = ({ step, onDone, onBack, onCorrect }: StepEvidenceProps) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const { evidence } = step;
  useEffect(() => {
    if (!focusFirst(room.current)) room.current?.focus();
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.shiftKey ? onBack : onDone)(step.key);
    else if (event.key === 'Escape') focusField(railId(step.key));
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

/** One version, field by field: who recorded it, when it happened, and whether it was out of order. */
export const EvidenceWords = ({ evidence }: { evidence: EvidenceRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const { causeName } = useCauses();
  const { symptomName } = useSymptoms();
  const nameOf = (id: string) => causeName(id) || symptomName(id);
  const fields = Object.entries(evidence.fields).filter(([, value]) => value !== null && value !== undefined);
  return (
    <Box>
      {evidence.notPossibleReason && (
        <Box sx={{ mb: 1 }}>
          ⊘ {t('mark.notPossible')}: {evidence.notPossibleReason}
        </Box>
      )}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {labelOf(name, evidence.stepKey, t)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {valueWords(name, value, t, nameOf)}
            </Box>
          </div>
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
        {[
          personName(evidence.agentId),
          t('step.version', { n: evidence.version }),
          evidence.lateness !== 'live' && t(`step.lateness.${evidence.lateness}`),
          evidence.breaches.length > 0 && t('step.breached'),
          evidence.overrideReason && t('step.overridden', { reason: evidence.overrideReason }),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · <Moment at={evidence.occurredAt} />
      </Box>
    </Box>
  );
};
