import { useLocaleState } from 'react-admin';
import { figureInWords } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';
import { useFigure } from './useFigure.ts';

/** "4.2 of 5 · 31% answered": the mean never stands for the share, nor the other way. */
export const SatisfactionBeside = ({ query }: { query: string | null }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { data: mean } = useFigure('csatMean', query);
  const { data: answered } = useFigure('csatResponse', query);
  const words = [t('figures.choseHigh')];
  const scores = mean?.groups[0]?.total;
  if (scores && scores.n > 0)
    words.push(t('figures.meanBeside', { value: figureInWords(scores, 'mean', t, locale).value }));
  if (!scores || scores.n === 0) return null;
  const sent = answered?.groups[0]?.total;
  if (sent && sent.n > 0) words.push(t('figures.answered', { value: figureInWords(sent, 'share', t, locale).value }));
  return <div>{words.join(' · ')}</div>;
};
