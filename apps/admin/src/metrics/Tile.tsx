import { Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useLocaleState } from 'react-admin';
import { figureInWords } from '../charts/figures-in-words.ts';
import { Sparkline } from '../charts/Sparkline.tsx';
import { axisOf, toPoints } from '../charts/toPoints.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { HowCounted } from './HowCounted.tsx';
import { useFigure } from './useFigure.ts';

interface TileProps {
  figure: string;
  query: string | null;
  chosen: boolean;
  onChoose: () => void;
  /** A second figure that stands beside this one. */
  beside?: ReactNode;
  /** How it stands against its own past. */
  signal?: ReactNode;
}

/** One figure: name, value, n, interval in words, and the shape of its weeks. */
export const Tile = ({ figure, query, chosen, onChoose, beside, signal }: TileProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const heading = useId();
  const { data, error, refetch } = useFigure(figure, query);
  const total = data?.groups[0]?.total;
  const words = total && data ? figureInWords(total, data.definition.unit, t, locale) : null;
  const points = data ? toPoints(data) : [];
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      sx={{
        p: 2,
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : 'var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
        display: 'flex',
        flexDirection: 'column',
        minHeight: 176,
        breakInside: 'avoid',
        '@media print': { minHeight: 0 },
      }}
    >
      <Typography id={heading} variant="h3" sx={{ minHeight: { lg: 40 } }}>
        {t(`figures.key.${figure}`)}
      </Typography>
      {error && !data ? (
        <ProblemNote problem={error} what={t('figures.failed')} onRetry={() => refetch()} />
      ) : (
        <>
          <Stack
            direction="row"
            sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: 0.5, minHeight: 40 }}
          >
            {words ? (
              <Box
                sx={{
                  fontSize: words.strength === 'firm' || words.strength === 'few' ? 25 : 21,
                  fontWeight: 650,
                  lineHeight: 1.2,
                  color: words.strength === 'none' ? 'text.secondary' : undefined,
                }}
              >
                {words.value}
              </Box>
            ) : (
              <Skeleton width={90} height={44} />
            )}
            {data && points.some(({ dots }) => dots.all?.ripe !== null || dots.all?.unripe !== null) && (
              <Sparkline points={points} id="all" domain={axisOf(points, data.definition.unit, true, null).domain} />
            )}
          </Stack>
          <Box sx={{ color: 'text.secondary', fontSize: 13, minHeight: 40 }}>
            {words && (
              <>
                <div>{[words.n, words.note].filter(Boolean).join(' · ')}</div>
                {words.interval && <div>{words.interval}</div>}
              </>
            )}
            {signal}
            {beside}
            {data && t(`figures.better.${data.definition.better}`) && (
              <div>{t(`figures.better.${data.definition.better}`)}</div>
            )}
          </Box>
          <Box sx={{ flex: 1 }} />
          <Box sx={{ mt: 1, displayPrint: 'none' }}>
            <Button
              size="small"
              variant={chosen ? 'contained' : 'outlined'}
              aria-pressed={chosen}
              onClick={onChoose}
              sx={{ mb: 0.5 }}
            >
              {t('figures.show')}
            </Button>
            {data && query !== null && <HowCounted answer={data} rowsQuery={query} />}
          </Box>
        </>
      )}
    </Box>
  );
};
