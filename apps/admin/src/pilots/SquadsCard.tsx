import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { axisOf } from '../charts/toPoints.ts';
import { useT } from '../parts/useT.ts';
import { differenceInWords, levelInWords, levelUnit } from './effect-in-words.ts';
import { SlopeChart } from './SlopeChart.tsx';
import { useAsOf } from './useAsOf.ts';

/** Every squad before and after, by name and on one axis; and what is left of the effect without it. */
export const SquadsCard = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const asOf = useAsOf(comparison);
  const { unit, effect } = comparison;
  const squads = [...comparison.squads].sort((a, b) => a.name.localeCompare(b.name));
  const levels = squads.flatMap(({ before, after }) => [before, after]);
  const axis = axisOf(
    levels.map(({ rate, lower, upper }) => ({
      dots: {
        squad: { ripe: rate, unripe: null, interval: lower === null || upper === null ? null : [lower, upper] },
      },
    })),
    levelUnit(unit),
    true,
    'squad',
  );
  const alone = (estimate: number | null) => differenceInWords({ estimate, lower: null, upper: null }, unit, t);
  const risen = (arm: 'pilot' | 'control') => {
    const own = squads.filter((squad) => squad.arm === arm);
    return { n: own.filter(({ change }) => (change ?? 0) > 0).length, of: own.length };
  };
  const title = t('pilots.squadsTitle');
  return (
    <ChartCard
      title={title}
      summary={t('pilots.squadsSummary', {
        ...{ pilot: risen('pilot').n, ofPilot: risen('pilot').of },
        ...{ control: risen('control').n, ofControl: risen('control').of },
      })}
      n={t('charts.n', {
        n: whole(
          levels.reduce((sum, { n }) => sum + n, 0),
          locale,
        ),
      })}
      footer={asOf}
      brief
      refreshing={false}
      notes={t('pilots.squadsNote')}
      table={
        <NumbersTable
          caption={title}
          heads={[
            t('pilots.squad'),
            t('pilots.armHead'),
            t('pilots.before'),
            t('pilots.after'),
            t('pilots.change'),
            t('pilots.withoutIt', { effect: alone(effect.estimate) }),
          ]}
          rows={squads.map(({ id, name, arm, before, after, change, effectWithout }) => ({
            key: id,
            cells: [
              { words: name },
              { words: t(`pilots.armBrief.${arm}`) },
              ...[before, after].map((level) => {
                const words = levelInWords(level, unit, t, locale);
                return {
                  words: [words.value, words.interval, words.n, words.note].filter(Boolean).join(' · '),
                  by: level.rate,
                };
              }),
              { words: alone(change), by: change },
              { words: alone(effectWithout), by: effectWithout },
            ],
          }))}
        />
      }
    >
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            md: 'repeat(4, minmax(0, 1fr))',
            xl: 'repeat(8, minmax(0, 1fr))',
          },
          '@media print': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
        }}
      >
        {squads.map((squad) => (
          <SlopeChart key={squad.id} squad={squad} unit={unit} domain={axis.domain} />
        ))}
      </Box>
    </ChartCard>
  );
};
