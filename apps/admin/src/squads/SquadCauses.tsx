import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { ParetoBars } from '../causes/ParetoBars.tsx';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { figureOffers } from '../exports/figureOffers.ts';
import { useFigure } from '../metrics/useFigure.ts';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const shown = 8;

/** Why people turned to this squad, as far as it is diagnosed. */
export const SquadCauses = ({ query, zone }: { query: string | null; zone: string }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const { data, error, refetch, isFetching } = useFigure('volume', query);
  const title = t('squad.causes');
  const groups = data?.groups ?? [];
  const undiagnosed = groups.find(({ group }) => group.id === 'none')?.total.n ?? 0;
  const causes = groups.filter(({ group }) => group.id !== 'none').sort((a, b) => b.total.n - a.total.n);
  const diagnosed = causes.reduce((sum, { total }) => sum + total.n, 0);
  const [first] = causes;
  if (!data || !first)
    return (
      <Panel title={title} id="squad-causes">
        {error && !data && <ProblemNote problem={error} what={t('figures.failed')} onRetry={() => refetch()} />}
        {!data && !error && <Waiting rows={4} />}
        {data && t('squad.noCauses')}
      </Panel>
    );
  const share = (n: number, of: number) =>
    new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(n / of);
  const n = (count: number) => whole(count, locale);
  const cases = diagnosed + undiagnosed;
  return (
    <Box id="squad-causes">
      <ChartCard
        title={title}
        n={t('causes.paretoN', { n: n(diagnosed) })}
        summary={[
          t('causes.paretoFirst', {
            ...{ name: first.group.name, n: n(first.total.n), of: n(diagnosed) },
            share: share(first.total.n, diagnosed),
          }),
          undiagnosed > 0 &&
            t('causes.undiagnosed', { n: n(undiagnosed), of: n(cases), share: share(undiagnosed, cases) }),
        ]
          .filter(Boolean)
          .join(' ')}
        footer={`${say.range(data, zone)} · ${t('figures.footer', { zone, asOf: say.clock(data.asOf, zone) })}`}
        refreshing={isFetching}
        offers={figureOffers('volume', String(query))}
        table={
          <NumbersTable
            caption={title}
            heads={[t('causes.cause'), t('causes.casesHead')]}
            rows={causes.map(({ group, total }) => ({
              key: group.id,
              cells: [{ words: group.name }, { words: n(total.n), by: total.n }],
            }))}
          />
        }
      >
        <ParetoBars
          rows={causes.slice(0, shown).map(({ group, total }) => ({ ...group, cases: total.n, note: '' }))}
          rest={null}
        />
      </ChartCard>
    </Box>
  );
};
