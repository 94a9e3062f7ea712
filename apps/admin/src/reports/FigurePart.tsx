import { useMediaQuery, useTheme } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { MetricAnswer, PartContent } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { FigureTable } from '../charts/FigureTable.tsx';
import { figureInWords, whole } from '../charts/figures-in-words.ts';
import { RateChart } from '../charts/RateChart.tsx';
import { isDrawn, toPoints } from '../charts/toPoints.ts';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { useT } from '../parts/useT.ts';

const most = 4;
const namedAtMost = 6;

/** A figure of a report, drawn as the Overview draws it. */
export const FigurePart = ({ content, answer }: { content: PartContent; answer: MetricAnswer }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const theme = useTheme();
  const phone = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const { part, title, tz: zone = 'UTC' } = content;
  const { unit } = answer.definition;
  const groups = say.named(answer.groups, part.split ?? '');
  const points = toPoints({ ...answer, groups });
  const drawn = part.look === 'trend' && points.some(({ dots }) => Object.values(dots).some(isDrawn));
  const largest = [...groups].sort((a, b) => b.total.n - a.total.n)[0]?.group.id ?? null;
  const range = say.range(answer, zone);
  const said = groups.slice(0, namedAtMost).map(({ group, total }) => {
    const { value, n } = figureInWords(total, unit, t, locale);
    return unit === 'count' ? `${group.name} ${value}` : t('charts.group', { name: group.name, value, n });
  });
  if (groups.length > namedAtMost) said.push(t('charts.more', { n: groups.length - namedAtMost }));
  const summary = t('charts.summary', { figure: title, range, groups: said.join('; ') });
  const counted = groups.reduce((sum, { total }) => sum + total.n, 0);
  return (
    <ChartCard
      title={title}
      summary={summary}
      n={t('charts.n', { n: whole(counted, locale) })}
      refreshing={false}
      footer={t('figures.footer', { zone, asOf: say.clock(answer.asOf, zone) })}
      tableOpen={!drawn}
      table={
        <FigureTable
          caption={`${title}, ${range}`}
          unit={unit}
          points={part.look === 'number' ? [] : points}
          groups={groups}
          zone={zone}
        />
      }
    >
      {drawn && (
        <RateChart
          title={title}
          summary={summary}
          points={points}
          groups={groups}
          unit={unit}
          zone={zone}
          highlight={groups.length > most ? largest : null}
          zoom={false}
          phone={phone}
          shades={[]}
        />
      )}
    </ChartCard>
  );
};
