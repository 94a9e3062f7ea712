import { Box, ButtonBase } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { StepKey } from '#heart-core';
import type { StepDot } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { markShapes } from './marks.ts';

interface StepRailProps {
  steps: readonly StepDot[];
  open: StepKey | null;
  onOpen: (key: StepKey) => void;
}

export const railId = (key: string) => `rail-${key}`;

/** The method's steps with what each holds. Arrows move, a letter jumps, P goes to the promises. Nobody ticks a letter. */
export const StepRail = ({ steps, open, onOpen }: StepRailProps) => {
  const t = useT();
  const rows = useRef<(HTMLButtonElement | null)[]>([]);
  const place = steps.findIndex(({ key }) => key === open);
  useEffect(() => {
    const row = rows.current[place];
    if (row?.parentElement) row.parentElement.scrollLeft = row.offsetLeft - row.parentElement.offsetLeft - 24;
  }, [place]);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = rows.current.indexOf(document.activeElement as HTMLButtonElement);
    const move =
      event.key === 'ArrowDown' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
          ? -1
          : 0;
    const letter = event.key.toUpperCase();
    const named = steps.findIndex((step) => step.letter === letter);
    if (move !== 0) rows.current[(from + move + steps.length) % steps.length]?.focus();
    else if (named >= 0) onOpen((steps[named] as StepDot).key);
    else if (letter === 'P') document.getElementById('make-promise')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      component="nav"
      aria-label={t('step.rail')}
      data-own-keys
      onKeyDown={keys}
      sx={{
        position: { md: 'sticky' },
        top: 92,
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        overflowX: 'auto',
        gap: 0.5,
        p: 0.5,
      }}
    >
      {steps.map((step, at) => (
        <ButtonBase
          key={step.key}
          id={railId(step.key)}
          ref={(row) => {
            rows.current[at] = row;
          }}
          aria-current={open === step.key ? 'step' : undefined}
          aria-label={`${t(`step.${step.key}.name`)}: ${t(`mark.${step.mark}`)}, ${t('step.count', { recorded: step.recorded, asked: step.asked })}`}
          onClick={() => onOpen(step.key)}
          sx={{
            minHeight: 44,
            px: 1.25,
            gap: 1,
            justifyContent: 'flex-start',
            borderRadius: 1,
            flexShrink: 0,
            bgcolor: open === step.key ? 'var(--tint)' : undefined,
            fontWeight: open === step.key ? 650 : 400,
            border: '1px solid',
            borderColor: open === step.key ? 'primary.main' : 'transparent',
          }}
        >
          <Box
            component="span"
            sx={{
              fontSize: 15,
              width: 16,
              color:
                step.mark === 'complete' ? 'var(--kept)' : step.mark === 'outOfOrder' ? 'var(--worse)' : 'var(--open)',
            }}
          >
            {markShapes[step.mark]}
          </Box>
          <Box component="span" sx={{ flex: 1, textAlign: 'start' }}>
            {t(`step.${step.key}.name`)}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>
            {step.required ? t('step.count', { recorded: step.recorded, asked: step.asked }) : t('step.optional')}
          </Box>
        </ButtonBase>
      ))}
    </Box>
  );
};
