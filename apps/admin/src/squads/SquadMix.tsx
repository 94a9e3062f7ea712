import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { whole } from '../charts/figures-in-words.ts';
import { queryOf, type Stretch } from '../metrics/asked.ts';
import { useFigure } from '../metrics/useFigure.ts';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

interface SquadMixProps {
  stretch: Stretch;
  squadId: string;
  ready: boolean;
  zone: string;
}

/** What came in: a squad with other cases has other figures. */
export const SquadMix = (asked: SquadMixProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const { stretch, squadId, ready, zone } = asked;
  const { data } = useFigure('volume', ready ? queryOf(stretch, { squadId, split: 'channel' }) : null);
  const received = data?.groups.reduce((sum, { total }) => sum + total.n, 0) ?? 0;
  return (
    <Panel title={t('squad.mix')} id="squad-mix">
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        <Mix {...asked} split="channel" />
        <Mix {...asked} split="severity" />
        <Mix {...asked} split="method" />
      </Box>
      {data && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
          {[
            t('charts.n', { n: whole(received, locale) }),
            say.range(data, zone),
            t('figures.footer', { zone, asOf: say.clock(data.asOf, zone) }),
          ].join(' · ')}
        </Box>
      )}
    </Panel>
  );
};

const Mix = ({ stretch, squadId, ready, split }: SquadMixProps & { split: 'channel' | 'severity' | 'method' }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const { data, error } = useFigure('volume', ready ? queryOf(stretch, { squadId, split }) : null);
  if (!data) return error ? <span>{t('figures.failed')}</span> : <Waiting rows={2} />;
  const groups = say.named(data.groups, split).sort((a, b) => b.total.n - a.total.n);
  const all = groups.reduce((sum, { total }) => sum + total.n, 0);
  const share = new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Box>
      <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>{t(`figures.splitBy.${split}`)}</Box>
      {groups.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('charts.noData')}</Box>}
      <Box component="dl" sx={{ m: 0 }}>
        {groups.map(({ group, total }) => (
          <Box key={group.id} sx={{ display: 'flex', gap: 1, borderTop: '1px solid var(--rule)', py: 0.5 }}>
            <Box component="dt" sx={{ flex: 1 }}>
              {group.name}
            </Box>
            <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {whole(total.n, locale)}{' '}
              <Box
                component="span"
                sx={{ color: 'text.secondary', display: 'inline-block', minWidth: 44, textAlign: 'end' }}
              >
                {share.format(total.n / Math.max(1, all))}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
