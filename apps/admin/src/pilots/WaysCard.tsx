import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { ordinalOf } from '../parts/ordinal.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';
import { roundTicks } from './roundTicks.ts';
import { useAsOf } from './useAsOf.ts';
import { waysDots } from './waysDots.ts';

const [width, floor, dot] = [560, 26, 11];
const columns = 48;

/** Every way to pick as many pilot squads, by the difference it would have shown: how rare is ours? */
export const WaysCard = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const asOf = useAsOf(comparison);
  const { ways, place, effect, unit, test } = comparison;
  const title = t('pilots.waysTitle');
  if (ways.length === 0 || effect.estimate === null || place === null)
    return (
      <Panel title={title} id="ways">
        {t('pilots.waysMany', { n: test.assignments.toLocaleString() })}
      </Panel>
    );
  const reach = reachOf(ways.map((estimate) => ({ estimate, lower: null, upper: null })));
  const dots = waysDots(ways, effect.estimate, reach, columns);
  const highest = Math.max(...dots.map(({ height }) => height));
  const height = floor + highest * dot + 26;
  const x = (value: number) => width / 2 + (value / reach) * (width / 2 - 12);
  const y = (stacked: number) => height - floor - stacked * dot + dot / 2;
  const ours = dots.find((one) => one.ours);
  const alone = (estimate: number) => differenceInWords({ estimate, lower: null, upper: null }, unit, t);
  const summary = t(`pilots.waysSummary.${place === 1 ? 'best' : ordinalOf(place, locale)}`, {
    n: place,
    of: ways.length,
  });
  return (
    <Box id="ways">
      <ChartCard
        title={title}
        summary={summary}
        n={t('pilots.waysN', { n: ways.length })}
        footer={asOf}
        brief
        refreshing={false}
        notes={t(comparison.waves.length > 1 ? 'pilots.waysNoteWaves' : 'pilots.waysNote')}
        table={
          <NumbersTable
            long
            caption={title}
            heads={[t('pilots.wayHead'), t('pilots.differenceHead'), t('pilots.wayOurs')]}
            rows={[...ways].reverse().map((estimate, at) => {
              const isOurs = dots[ways.length - 1 - at]?.ours === true;
              return {
                key: `way ${at}`,
                cells: [
                  { words: String(at + 1), by: at },
                  { words: alone(estimate), by: estimate },
                  { words: isOurs ? t('pilots.ours') : '', by: isOurs ? 0 : 1 },
                ],
              };
            })}
          />
        }
      >
        <Box
          component="svg"
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${width} ${height}`}
          sx={{ width: '100%', maxWidth: 900, display: 'block', direction: 'ltr' }}
        >
          <line x1={0} x2={width} y1={height - floor} y2={height - floor} stroke="var(--field-border)" />
          <line x1={x(0)} x2={x(0)} y1={12} y2={height - floor + 4} stroke="var(--text)" />
          {roundTicks(reach, unit).map((value) => (
            <text key={value} x={x(value)} y={height - 8} textAnchor="middle" fontSize={12} fill="var(--muted)">
              {value === 0 ? '0' : alone(value)}
            </text>
          ))}
          {dots.map((one) => (
            <circle
              key={`${one.effect} ${one.height}`}
              cx={x(one.effect)}
              cy={y(one.height)}
              r={dot / 2 - 0.75}
              fill={one.ours ? 'var(--pilot)' : 'var(--control)'}
              stroke={one.ours ? 'var(--text)' : 'none'}
              strokeWidth={1.5}
            />
          ))}
          {ours && (
            <text
              x={x(ours.effect)}
              y={y(ours.height) - 10}
              textAnchor={ours.effect > 0.7 * reach ? 'end' : ours.effect < -0.7 * reach ? 'start' : 'middle'}
              fontSize={12.5}
              fontWeight={650}
              fill="var(--text)"
            >
              {t('pilots.ours')}
            </text>
          )}
        </Box>
      </ChartCard>
    </Box>
  );
};
