import { FormControlLabel, Stack, Switch } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import type { MetricFunnel, SquadRecord } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { valueInWords, whole } from '../charts/figures-in-words.ts';
import { fiveFigures, type Stretch } from '../metrics/asked.ts';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { Empty } from '../parts/Empty.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { namesInWords } from '../triage/namesInWords.ts';
import { FunnelChart } from './FunnelChart.tsx';
import { FunnelTable } from './FunnelTable.tsx';

interface FunnelCardProps {
  squad: SquadRecord;
  stretch: Stretch;
  ready: boolean;
}

/** This squad among the others: by its size, between the limits of chance; never a ranking. */
export const FunnelCard = ({ squad, stretch: { from, to, tz }, ready }: FunnelCardProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const [figure, setFigure] = useState<string>('followUpsKept');
  const [zoom, setZoom] = useState(false);
  const query = new URLSearchParams({ from, to, tz });
  const { data, error, refetch, isFetching } = useRead<MetricFunnel>(`/metrics/${figure}/funnel?${query}`, {
    enabled: ready,
    staleTime: 60_000,
  });
  const name = t(`figures.key.${figure}`);
  const title = t('squad.funnel', { figure: name });
  const controls = (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Picker
        label={t('figures.figure')}
        value={figure}
        onChange={setFigure}
        options={fiveFigures.map((value) => ({ value, label: t(`figures.key.${value}`) }))}
        width={250}
      />
      <FormControlLabel
        control={<Switch size="small" checked={zoom} onChange={(_event, on) => setZoom(on)} />}
        label={t('figures.zoom')}
      />
    </Stack>
  );
  if (error && !data) return <ProblemNote problem={error} what={t('figures.failed')} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={6} height={48} />;
  const summary = summaryOf(data);
  const counted = data.squads.reduce((sum, { n }) => sum + n, 0);
  return (
    <ChartCard
      title={title}
      summary={summary}
      n={t('charts.n', { n: whole(counted, locale) })}
      refreshing={isFetching}
      footer={t('figures.footer', { zone: tz, asOf: say.clock(data.asOf, tz) })}
      notes={t('squad.funnelNote')}
      actions={<LinkBase to={`/definitions#${figure}`}>{t('figures.how')}</LinkBase>}
      table={<FunnelTable funnel={data} caption={title} own={squad.id} />}
    >
      {controls}
      {data.target === null ? (
        <Empty title={t('figures.none')} />
      ) : (
        <FunnelChart funnel={data} own={squad.id} zoom={zoom} title={title} summary={summary} />
      )}
    </ChartCard>
  );

  function summaryOf({ squads, target }: MetricFunnel): string {
    if (target === null) return t('figures.none');
    const value = (share: number, n: number) => valueInWords(share, n, 'share', locale);
    const own = squads.find(({ id }) => id === squad.id);
    const all = squads.reduce((sum, { n }) => sum + n, 0);
    const others = squads.filter(({ id, flag }) => id !== squad.id && flag !== null && flag !== 'inside');
    const beyond =
      others.length > 0
        ? t('squad.funnelOthers', {
            names: namesInWords(
              others.map((one) => one.name),
              locale,
            ),
          })
        : t('squad.funnelNoOthers');
    const place =
      own?.flag && own.value !== null
        ? t(`squad.funnelOwn.${own.flag}`, {
            name: squad.name,
            value: value(own.value, own.n),
            all: value(target, all),
          })
        : t('squad.funnelOwn.none', { name: squad.name, all: value(target, all) });
    return squads.length > 1 ? `${place} ${beyond}` : `${place} ${t('squad.funnelAlone')}`;
  }
};
