import { Box, ButtonBase } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Method, StepKey } from '#heart-core';
import type { CaseRecord, StepOfCase } from '#heart-core/wire';
import { useIsTyped } from '../drafts/useStepTyping.ts';
import { useT } from '../parts/useT.ts';
import { placeOfAside } from './aside.ts';
import { markShapes } from './marks.ts';
import { StepEvidence } from './StepEvidence.tsx';
import { StepForm } from './StepForm.tsx';
import { summaryOf } from './stepWords.ts';
import { isKept } from './useKept.ts';

interface StepPanelProps {
  record: CaseRecord;
  method: Method;
  step: StepOfCase;
  open: boolean;
  writable: boolean;
  onOpen: (key: StepKey) => void;
  onDone: (key: StepKey) => void;
  onBack: (key: StepKey) => void;
}

/** One step: a line while another is open; open, what was recorded, or the fields to fill. */
export const StepPanel = ({ record, method, step, open, writable, onOpen, onDone, onBack }: StepPanelProps) => {
  const t = useT();
  const typed = useIsTyped(record.id, record.episode, step.key);
  const aside = isKept(placeOfAside(record.id, record.episode, step.key));
  const [correcting, setCorrecting] = useState(false);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (open) return;
    setCorrecting(false);
    setTyping(false);
  }, [open]);
  // What somebody else records meanwhile never takes away what is being typed.
  const filling = writable && (!step.evidence || correcting || typing || typed || aside);
  const name = t(`step.${step.key}.name`);
  const summary = summaryOf(step, t);
  return (
    <Box
      component="section"
      id={`step-${step.key}`}
      aria-label={name}
      sx={{
        border: '1px solid',
        borderColor: open ? 'primary.main' : 'var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <ButtonBase
        aria-expanded={open}
        onClick={() => onOpen(step.key)}
        sx={{
          width: '100%',
          minHeight: 44,
          px: 2,
          py: 1,
          gap: 1,
          borderRadius: 1,
          textAlign: 'start',
          justifyContent: 'flex-start',
          alignItems: 'center',
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 16,
            flexShrink: 0,
            color:
              step.mark === 'complete' ? 'var(--kept)' : step.mark === 'outOfOrder' ? 'var(--worse)' : 'var(--open)',
          }}
        >
          {markShapes[step.mark]}
        </Box>
        <Box component="span" sx={{ fontWeight: 650, fontSize: open ? 16 : 14, flexShrink: 0 }}>
          {name}
        </Box>
        {!open && (
          <Box
            component="span"
            sx={{
              flex: 1,
              minWidth: 0,
              color: 'text.secondary',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            {summary || (step.required ? '' : t('step.optional'))}
          </Box>
        )}
        {open && <Box component="span" sx={{ flex: 1 }} />}
        {step.mark !== 'notStarted' && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>
            {[
              t(`mark.${step.mark}`),
              step.evidence && step.evidence.lateness !== 'live' && t(`step.lateness.${step.evidence.lateness}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        )}
      </ButtonBase>
      {open && (
        <Box sx={{ px: 2, pb: 2 }}>
          {filling ? (
            <StepForm
              record={record}
              method={method}
              step={step}
              onTyped={() => setTyping(true)}
              onGoTo={onOpen}
              onDone={onDone}
              onBack={onBack}
              onCancel={
                step.evidence
                  ? () => {
                      setCorrecting(false);
                      setTyping(false);
                    }
                  : undefined
              }
            />
          ) : (
            <StepEvidence
              record={record}
              writable={writable}
              step={step}
              onBack={onBack}
              onDone={onDone}
              onCorrect={writable && step.evidence ? () => setCorrecting(true) : undefined}
            />
          )}
        </Box>
      )}
    </Box>
  );
};
