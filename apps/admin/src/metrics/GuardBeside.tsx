import { Box, Link } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { figureInLine, figureInWords } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';
import { useFigure } from './useFigure.ts';

interface GuardBesideProps {
  guard: string;
  /** The same question as that of the figure it guards, whole. */
  query: string | null;
  onChoose: () => void;
}

/** The figure that would suffer if this one were bought too dearly, over the same days. */
export const GuardBeside = ({ guard, query, onChoose }: GuardBesideProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { data } = useFigure(guard, query);
  const total = data?.groups[0]?.total;
  if (!data || !total) return null;
  const { interval } = figureInWords(total, data.definition.unit, t, locale);
  return (
    <Box id="guard" sx={{ fontSize: 13.5, mb: 1.5 }}>
      {t('figures.guard')}{' '}
      <Link component="button" type="button" onClick={onChoose} sx={{ font: 'inherit', verticalAlign: 'baseline' }}>
        {t(`figures.key.${guard}`)}
      </Link>{' '}
      <strong>{figureInLine(total, data.definition.unit, t, locale)}</strong>
      {interval && ` · ${interval}`}
      {t(`figures.better.${data.definition.better}`) && ` · ${t(`figures.better.${data.definition.better}`)}`}
    </Box>
  );
};
