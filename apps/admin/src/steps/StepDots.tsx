import { Box } from '@mui/material';
import type { StepDot } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { markShapes } from './marks.ts';

interface StepDotsProps {
  steps: StepDot[];
  /** Only the marks, where there is no room for letters. */
  small?: boolean;
}

/** The rail in a row's width: letter and mark of each step. */
export const StepDots = ({ steps, small = false }: StepDotsProps) => {
  const t = useT();
  // An imported case carries no evidence: not recorded, which is not the same as not done.
  if (steps.length === 0) return <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('step.notRecorded')}</Box>;
  const words = steps.map(({ key, mark }) => `${t(`step.${key}.name`)}: ${t(`mark.${mark}`)}`).join(', ');
  return (
    <Box
      role="img"
      aria-label={words}
      title={words}
      sx={{ display: 'inline-flex', gap: small ? 0.25 : 0.75, whiteSpace: 'nowrap' }}
    >
      {steps.map(({ key, letter, mark, required }) => (
        <Box
          key={key}
          component="span"
          aria-hidden
          sx={{ textAlign: 'center', lineHeight: 1.1, fontSize: 11, color: 'text.secondary' }}
        >
          {!small && (required ? letter : `(${letter})`)}
          <Box
            component="span"
            sx={{
              display: 'block',
              fontSize: small ? 10 : 13,
              color: mark === 'complete' ? 'var(--kept)' : mark === 'outOfOrder' ? 'var(--worse)' : 'var(--open)',
            }}
          >
            {markShapes[mark]}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
