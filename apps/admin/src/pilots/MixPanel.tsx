import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { figureTable } from './figureTable.ts';

/** Which kinds of cases came before and after, in both arms: a figure moves with them too. */
export const MixPanel = ({ comparison: { caseMix } }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { kinds, shift } = caseMix;
  const written = (share: number | null) =>
    share === null
      ? '–'
      : new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return (
    <Panel title={t('pilots.mix')} id="mix">
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
        {kinds.length === 0
          ? t('pilots.noMix')
          : t('pilots.mixWhat', { pilot: written(shift.pilot), control: written(shift.control) })}
      </Box>
      {kinds.length > 0 && (
        <Box component="table" sx={figureTable}>
          <thead>
            <tr>
              <th scope="col">{t('pilots.kind')}</th>
              <th scope="col">{t('pilots.arm.pilot')}</th>
              <th scope="col">{t('pilots.arm.control')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ symptomId, symptom, pilot, control }) => (
              <tr key={symptomId ?? 'none'}>
                <th scope="row">{symptom ?? t('pilots.noKind')}</th>
                {[pilot, control].map((arm, at) => (
                  <td key={at === 0 ? 'pilot' : 'control'}>
                    {written(arm.before)} → {written(arm.after)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      )}
    </Panel>
  );
};
