import { Box } from '@mui/material';
import type { CheckCode } from '#heart-core';
import type { PilotComparison } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useVerdict } from './useVerdict.ts';

/** Where on the page one sees more of it. */
const places: Partial<Record<CheckCode, string>> = {
  too_few_control_squads: 'plan',
  too_few_cases: 'squads',
  squads_chosen: 'plan',
  p_cannot_reach_alpha: 'ways',
  pre_trend: 'past',
  one_squad_drives_it: 'squads',
  case_mix_shift: 'mix',
  volumes_differ: 'squads',
  few_cases: 'squads',
  placebo: 'past',
  missing_weeks: 'squads',
  few_answers: 'measures',
};
const marks = { blocker: '✕', warning: '!', note: 'i' } as const;

/** What speaks against the answer, worst first, and what each of it means. */
export const WarningsPanel = ({ comparison: { checks } }: { comparison: PilotComparison }) => {
  const t = useT();
  const say = useVerdict();
  return (
    <Panel title={t('pilots.warnings')} id="warnings" dense>
      {checks.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('pilots.noWarnings')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {checks
          .map((check) => ({ ...check, text: say.check(check) }))
          .map(({ code, level, text }) => (
            <Box component="li" key={code} sx={{ display: 'flex', gap: 1, pb: 0.5, breakInside: 'avoid' }}>
              <Box
                component="span"
                aria-hidden
                sx={{
                  flex: '0 0 20px',
                  height: 20,
                  lineHeight: '18px',
                  textAlign: 'center',
                  fontWeight: 700,
                  fontSize: 12.5,
                  border: '1px solid',
                  borderRadius: level === 'note' ? '50%' : '4px',
                  borderColor: level === 'note' ? 'var(--field-border)' : 'var(--late-text)',
                  bgcolor: level === 'note' ? undefined : 'var(--warn)',
                }}
              >
                {marks[level]}
              </Box>
              <Box sx={{ minWidth: 0 }}>
                <Box sx={{ fontSize: 13.5 }}>
                  <strong>{t(`pilots.level.${level}`)}:</strong> {text}
                </Box>
                <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                  {t(`pilots.means.${code}`)}{' '}
                  {places[code] && <a href={`#${places[code]}`}>{t(`pilots.see.${places[code]}`)}</a>}
                </Box>
              </Box>
            </Box>
          ))}
      </Box>
    </Panel>
  );
};
