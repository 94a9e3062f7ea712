import { Box } from '@mui/material';
import { shrinksFromWaveToWave } from '#heart-core';
import type { PilotComparison, PilotDifference, PilotRecord } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { Panel } from '../parts/Panel.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';
import { figureTable } from './figureTable.ts';
import { Pair } from './Pair.tsx';

interface SinceStartPanelProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
}

interface Row {
  key: string;
  name: string;
  detail?: string;
  difference: PilotDifference;
}

const alone = (estimate: number | null): PilotDifference => ({ estimate, lower: null, upper: null });

/** Of a rollout in waves: all of them together, each by itself, and by how many weeks a squad had worked by the method. */
export const SinceStartPanel = ({ pilot: { plan }, comparison }: SinceStartPanelProps) => {
  const t = useT();
  const day = useDay();
  const { squadName } = useSquads();
  const { waves, byExposure, effect, unit, better } = comparison;
  const namesOf = (start: string) =>
    plan.squads
      .filter(({ startOn }) => startOn === start)
      .map(({ squadId }) => squadName(squadId))
      .sort()
      .join(', ');
  const byWave: Row[] = [
    { key: 'all', name: t('pilots.wavesTogether'), difference: effect },
    ...waves.map((wave) => ({
      key: wave.start,
      name: t('pilots.waveOf', { day: day(wave.start) }),
      detail: namesOf(wave.start),
      difference: alone(wave.effect),
    })),
  ];
  const byWeek: Row[] = byExposure.map(({ weeks, effect: estimate }) => ({
    key: String(weeks),
    name: t('pilots.weekNumber', { n: weeks + 1 }),
    difference: alone(estimate),
  }));
  const reach = reachOf([...byWave, ...byWeek].map(({ difference }) => difference));
  return (
    <Panel title={t('pilots.byWave')} id="since-start">
      {shrinksFromWaveToWave(waves, better) && <Box sx={{ fontWeight: 600, mb: 1 }}>{t('pilots.wavesShrink')}</Box>}
      <Pair>
        <Differences head={t('pilots.waveHead')} rows={byWave} reach={reach} unit={unit} />
        <Differences head={t('pilots.weekSince')} rows={byWeek} reach={reach} unit={unit} />
      </Pair>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 1 }}>{t('pilots.sinceStartWhat')}</Box>
    </Panel>
  );
};

interface DifferencesProps {
  head: string;
  rows: readonly Row[];
  reach: number;
  unit: PilotComparison['unit'];
}

const Differences = ({ head, rows, reach, unit }: DifferencesProps) => {
  const t = useT();
  return (
    <Box component="table" sx={figureTable}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('pilots.differenceHead')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, detail, difference }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {detail && <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{detail}</Box>}
            </th>
            <td>{differenceInWords(difference, unit, t)}</td>
            <Box component="td" sx={{ width: '40%' }}>
              <DifferenceLine difference={difference} reach={reach} tone="usual" width={240} height={18} />
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
};
