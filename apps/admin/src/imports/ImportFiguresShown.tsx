import { Box } from '@mui/material';
import type { ImportFigures } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { useImportWords } from './useImportWords.ts';

const mostSquads = 8;

/** What the cases of a file come to: how many, of whom, how well they were rated. What the file does not say is not shown as 0. */
export const ImportFiguresShown = ({ figures }: { figures: ImportFigures }) => {
  const t = useT();
  const { number, share } = useImportWords();
  const { cases, rated, promised, firstContactSaid, bySquad, byChannel, byMonth } = figures;
  const facts: [string, string][] = [
    [t('imports.fact.cases'), number(cases)],
    ...(figures.resolved > 0 ? [[t('imports.fact.resolved'), share(figures.resolved, cases)] as [string, string]] : []),
    ...(firstContactSaid > 0
      ? [[t('imports.fact.firstContact'), share(figures.firstContactYes, firstContactSaid)] as [string, string]]
      : []),
    ...(rated > 0 ? [[t('imports.fact.ratedWell'), share(figures.ratedWell, rated)] as [string, string]] : []),
    ...(promised > 0 ? [[t('imports.fact.promises'), share(figures.promisesDone, promised)] as [string, string]] : []),
    ...(figures.remedies > 0 ? [[t('imports.fact.remedies'), number(figures.remedies)] as [string, string]] : []),
  ];
  const squads = bySquad.slice(0, mostSquads).map(({ name, n }): [string, number] => [name, n]);
  const rest = cases - squads.reduce((sum, [, n]) => sum + n, 0);
  const lists: [string, [string, number][]][] = [
    [t('imports.bySquad'), rest > 0 ? [...squads, [t('imports.otherSquads'), rest]] : squads],
    [t('imports.byChannel'), Object.entries(byChannel).map(([name, n]) => [t(`channel.${name}`), n])],
    [t('imports.byMonth'), Object.entries(byMonth).sort().slice(-12)],
  ];
  return (
    <>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
          gap: 2,
          m: 0,
          '& dt': { color: 'text.secondary', fontSize: 12.5 },
          '& dd': { m: 0, fontSize: 20, fontWeight: 650 },
        }}
      >
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </Box>
      {cases > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' }, gap: 3, mt: 2 }}>
          {lists.map(([title, rows]) => (
            <CountedList key={title} title={title} rows={rows} most={Math.max(...rows.map(([, n]) => n))} />
          ))}
        </Box>
      )}
    </>
  );
};

/** Names with their counts, and a bar to compare them by. */
const CountedList = ({ title, rows, most }: { title: string; rows: [string, number][]; most: number }) => {
  const { number } = useImportWords();
  return (
    <Box>
      <Box component="h3" sx={{ fontSize: 13, fontWeight: 600, m: 0, mb: 0.5 }}>
        {title}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, fontSize: 13 }}>
        {rows.map(([name, n]) => (
          <Box component="li" key={name} sx={{ py: 0.4 }}>
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Box>
              <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{number(n)}</Box>
            </Box>
            <Box
              aria-hidden
              sx={{ height: 3, width: `${(n / most) * 100}%`, bgcolor: 'primary.main', borderRadius: 1 }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
};
