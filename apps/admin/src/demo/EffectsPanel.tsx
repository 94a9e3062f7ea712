import { Box } from '@mui/material';
import type { DemoEffect } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { DifferenceLine, reachOf } from '../pilots/DifferenceLine.tsx';
import { differenceInWords } from '../pilots/effect-in-words.ts';
import { keyTable } from './keyTable.ts';
import { Mark } from './Mark.tsx';

/** What was planted in each measure, beside what the pilot finds of it. */
export const EffectsPanel = ({ effects }: { effects: readonly DemoEffect[] }) => {
  const t = useT();
  const word = (held: boolean | null) => t(`demo.key.${held === null ? 'unknown' : held ? 'held' : 'missed'}`);
  return (
    <Panel title={t('demo.key.effects')} id="effects">
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1, maxWidth: 900 }}>{t('demo.key.effectsWhat')}</Box>
      <Box component="table" sx={keyTable}>
        <thead>
          <tr>
            <th scope="col">{t('pilots.measureHead')}</th>
            <th scope="col">{t('demo.key.planted')}</th>
            <th scope="col">{t('demo.key.estimate')}</th>
            <th scope="col">{t('demo.key.inside')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => {
            const { metric, unit, better, planted, held } = effect;
            const truth = { estimate: planted, lower: null, upper: null };
            return (
              <tr key={metric}>
                <th scope="row">
                  {t(`figures.key.${metric}`)}
                  <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
                    {t(`figures.better.${better}`)}
                  </Box>
                </th>
                <td>
                  <Told>{t('demo.key.planted')}</Told>
                  {planted === 0 ? t('demo.key.nothing') : differenceInWords(truth, unit, t)}
                </td>
                <td>
                  <Told>{t('demo.key.estimate')}</Told>
                  {differenceInWords(effect, unit, t)}
                  <DifferenceLine
                    difference={effect}
                    reach={reachOf([effect, truth])}
                    planted={planted}
                    tone="usual"
                    width={260}
                  />
                </td>
                <td>
                  <Mark met={held}>{word(held)}</Mark>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Box>
    </Panel>
  );
};

/** The head of a column, where a phone shows none. */
const Told = ({ children }: { children: string }) => (
  <Box component="span" sx={{ display: { md: 'none' }, displayPrint: 'none', color: 'text.secondary' }}>
    {children}:{' '}
  </Box>
);
