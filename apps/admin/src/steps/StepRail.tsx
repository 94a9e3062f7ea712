import { Box, ButtonBase } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'react-admin';
import type { StepKey } from '#heart-core';
import type { StepDot } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { markShapes } from './marks.ts';

interface StepRailProps {
  steps: readonly StepDot[];
  open: StepKey | null;
  onOpen: (key: StepKey) => void;
  /** What a key does while the rail has the focus, besides moving in it. */
  onKey: (key: string) => boolean;
}

export const railId = (key: string) => `rail-${key}`;
export const pagerId = 'step-pager';

/** Out of a field, to the row of its step; on a phone, where the rail has no room, to the bar that stands for it. */
export function leaveTo(key: string): void {
  const row = document.getElementById(railId(key));
  (row?.getClientRects().length ? row : document.getElementById(pagerId))?.focus();
}

/** The method's steps with what each holds. Arrows move, a letter jumps. Nobody ticks a letter. */
export const StepRail = ({ steps, open, onOpen, onKey }: StepRailProps) => {
  const t = useT();
  const [letters] = useStore('keys.single', true);
  const rows = useRef<(HTMLButtonElement | null)[]>([]);
  const place = steps.findIndex(({ key }) => key === open);
  useEffect(() => {
    const row = rows.current[place];
    if (row?.parentElement) row.parentElement.scrollLeft = row.offsetLeft - row.parentElement.offsetLeft - 24;
  }, [place]);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = rows.current.indexOf(document.activeElement as HTMLButtonElement);
    const ahead = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: ahead, ArrowLeft: -ahead };
    const move = moves[event.key];
    const letter = event.key.toUpperCase();
    const named = steps.findIndex((step) => step.letter === letter);
    if (move !== undefined) rows.current[(from + move + steps.length) % steps.length]?.focus();
    else if (!letters) return;
    else if (named >= 0) onOpen((steps[named] as StepDot).key);
    else if (!onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      component="nav"
      id="step-rail"
      aria-label={t('step.rail')}
      data-own-keys
      onKeyDown={keys}
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: { md: 'row', lg: 'column' },
        position: 'sticky',
        top: { md: 'calc(var(--frame-top, 76px) + 56px)', lg: 'calc(var(--frame-top, 76px) + 64px)' },
        zIndex: { md: 12, lg: 'auto' },
        bgcolor: 'background.default',
        overflowX: 'auto',
        minWidth: 0,
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
            fontSize: 13.5,
          }}
        >
          <Box
            component="span"
            sx={{
              fontSize: 15,
              width: 14,
              color:
                step.mark === 'complete' ? 'var(--kept)' : step.mark === 'outOfOrder' ? 'var(--worse)' : 'var(--open)',
            }}
          >
            {markShapes[step.mark]}
          </Box>
          <Box component="span" sx={{ width: 14, color: 'text.secondary', fontWeight: 650 }}>
            {step.letter}
          </Box>
          <Box component="span" sx={{ flex: 1, textAlign: 'start', lineHeight: 1.2 }}>
            {t(`step.${step.key}.name`)}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>
            {step.required ? `${step.recorded}/${step.asked}` : t('step.optional')}
          </Box>
        </ButtonBase>
      ))}
    </Box>
  );
};
