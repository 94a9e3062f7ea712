import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { whole } from '../charts/figures-in-words.ts';
import { queryOf, type Stretch } from '../metrics/asked.ts';
import { useFigure } from '../metrics/useFigure.ts';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

interface SquadMixProps {
  stretch: Stretch;
  squadId: string;
  ready: boolean;
}

/** What came in: a squad with other cases has other figures. */
export const SquadMix = (asked: SquadMixProps) => {
  const t = useT();
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
              {whole(total.n, locale)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
