import { Box, Button, Typography, useMediaQuery, useTheme } from '@mui/material';
import { useId, useState } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import { customWord } from '#heart-core';
import { ChartCard } from '../charts/ChartCard.tsx';
import { FigureTable } from '../charts/FigureTable.tsx';
import { figureInWords, whole } from '../charts/figures-in-words.ts';
import { RateChart } from '../charts/RateChart.tsx';
import { shadesOf, unusualIn } from '../charts/shades.ts';
import { toPoints } from '../charts/toPoints.ts';
import { useCustomFields } from '../custom-fields/useCustomFields.ts';
import { figureOffers } from '../exports/figureOffers.ts';
import { Empty } from '../parts/Empty.tsx';
import { dayOnly } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { namesInWords } from '../triage/namesInWords.ts';
import { queryOf } from './asked.ts';
import { GuardBeside } from './GuardBeside.tsx';
import { guardOf } from './guardOf.ts';
import { TrendControls } from './TrendControls.tsx';
import type { useAskedFigure } from './useAskedFigure.ts';
import { useFigure } from './useFigure.ts';
import { useFigureWords } from './useFigureWords.ts';
import { useSpikesIn } from './useSpikesIn.ts';

const most = 4;
const namedAtMost = 6;

/** One figure at a time, week by week, by squad or another part. */
export const Trend = ({ asked }: { asked: ReturnType<typeof useAskedFigure> }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const theme = useTheme();
  const { may } = useSession();
  const phone = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const heading = useId();
  const [zoom, setZoom] = useState(false);
  const say = useFigureWords();
  const { figure, split, zone, importId, spike } = asked;
  const query = asked.ready ? queryOf(asked.trend, { split, importId, spike }) : null;
  const { data, error, refetch, isFetching } = useFigure(figure, query);
  const guard = guardOf(figure);
  const unit = data?.definition.unit ?? 'share';
  const spikes = useSpikesIn(data?.groups[0]?.total);
  const groups = say.named(data?.groups ?? [], split);
  const points = data ? toPoints({ ...data, groups }) : [];
  const crowd = groups.length > most;
  const largest = [...groups].sort((a, b) => b.total.n - a.total.n)[0]?.group.id ?? '';
  const highlight = crowd ? (groups.find(({ group }) => group.id === asked.highlight)?.group.id ?? largest) : null;
  const name = spike
    ? t(`figures.spikes.of.${spike}`, { figure: t(`figures.key.${figure}`) })
    : t(`figures.key.${figure}`);
  const question = useCustomFields().find((field) => customWord(field.name) === split);
  const title = question
    ? t('figures.byCustom', { figure: name, label: question.label })
    : split
      ? t(`figures.by.${split}`, { figure: name })
      : name;
  const range = say.range(data, zone);
  const said = groups.slice(0, namedAtMost).map(({ group, total }) => {
    const { value, n } = figureInWords(total, unit, t, locale);
    return unit === 'count' ? `${group.name} ${value}` : t('charts.group', { name: group.name, value, n });
  });
  if (groups.length > namedAtMost) said.push(t('charts.more', { n: groups.length - namedAtMost }));
  const summary = t('charts.summary', { figure: t(`figures.key.${figure}`), range, groups: said.join('; ') });
  const counted = groups.reduce((sum, { total }) => sum + total.n, 0);
  const facts = groups.some(({ total }) => total.n + total.pending > 0);
  const drawn = points.some(({ dots }) =>
    Object.values(dots).some(({ ripe, unripe }) => ripe !== null || unripe !== null),
  );
  const until = points.map((point) => point.until).filter((moment) => moment !== null);
  const interval = unit === 'share' || unit === 'mean';
  const few = groups
    .filter(({ total }) => unit !== 'count' && total.n > 0 && total.n < 20)
    .map(({ group }) => group.name);
  const shaded = [...new Set(points.flatMap((point) => unusualIn(point, spikes)))].sort();
  const notes = [
    until.length > 0 ? t('charts.hollow', { day: dayOnly(new Date(until.sort().at(-1) ?? ''), locale, zone) }) : null,
    groups.length === 1 && interval ? t('charts.band') : null,
    crowd && interval
      ? t('charts.bandOf', { name: groups.find(({ group }) => group.id === highlight)?.group.name })
      : null,
    crowd ? t('charts.others') : null,
    unit === 'count' ? null : t('charts.gap'),
    shaded.length > 0 ? t('charts.shaded', { squads: namesInWords(shaded, locale) }) : null,
    few.length > 0 ? t('figures.few', { n: 20, names: few.join(', ') }) : null,
  ];
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 3 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t('figures.trend')}
      </Typography>
      <TrendControls
        asked={asked}
        zoom={interval ? zoom : null}
        onZoom={setZoom}
        highlight={
          crowd && highlight
            ? { value: highlight, options: groups.map(({ group }) => ({ value: group.id, label: group.name })) }
            : undefined
        }
      />
      {guard && (
        <GuardBeside
          guard={guard}
          query={asked.ready ? queryOf(asked.trend, { importId, spike }) : null}
          onChoose={() => asked.put('figure', guard)}
        />
      )}
      {error && !data && <ProblemNote problem={error} what={t('figures.failed')} onRetry={() => refetch()} />}
      {!data && !error && <Waiting rows={8} height={48} />}
      {data && !facts && (
        <Empty title={t('figures.none')}>
          {may('import.run') && (
            <Button component={LinkBase} to="/imports/create" variant="outlined">
              {t('figures.toImports')}
            </Button>
          )}
        </Empty>
      )}
      {data && facts && (
        <ChartCard
          title={title}
          summary={summary}
          n={t('charts.n', { n: whole(counted, locale) })}
          refreshing={isFetching}
          tableOpen={!drawn}
          footer={t('figures.footer', { zone, asOf: say.clock(data.asOf, zone) })}
          notes={drawn && notes.filter(Boolean).join(' ')}
          actions={
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
              <LinkBase to={`/definitions#${figure}`}>{t('figures.how')}</LinkBase>
              <LinkBase to={`/figures/${figure}?${queryOf(asked.trend, { importId, spike })}`}>
                {t('figures.rows')}
              </LinkBase>
            </Box>
          }
          offers={figureOffers(figure, String(query))}
          table={
            <FigureTable
              caption={`${title}, ${range}`}
              unit={unit}
              points={points}
              groups={groups}
              zone={zone}
              noteOf={(point) => {
                const where = unusualIn(point, spikes);
                return where.length > 0 ? t('charts.spikeIn', { squads: namesInWords(where, locale) }) : null;
              }}
            />
          }
        >
          {drawn ? (
            <RateChart
              title={title}
              summary={summary}
              points={points}
              groups={groups}
              unit={unit}
              zone={zone}
              highlight={highlight}
              zoom={zoom}
              phone={phone}
              shades={shadesOf(points, spikes)}
            />
          ) : (
            <Empty title={t('charts.tooFewToDraw')} />
          )}
        </ChartCard>
      )}
    </Box>
  );
};
