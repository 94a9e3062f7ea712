import { Box } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import { figureInWords, whole } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';
import { useFigure } from './useFigure.ts';

/** How complete the records behind the figures are, in one line: what is missing, who answered, what is still too young. */
export const DataHealth = ({ query }: { query: string | null }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const recurring = useFigure('recurringRate', query).data?.groups[0]?.total;
  const answered = useFigure('csatResponse', query).data?.groups[0]?.total;
  const settled = useFigure('fcr14', query).data?.groups[0]?.total;
  if (!recurring || !answered || !settled) return null;
  const without = (reason: string) => recurring.excluded.find((one) => one.reason === reason)?.count ?? 0;
  const parts = [
    t('figures.health.noSymptom', { smart_count: without('noSymptom'), n: whole(without('noSymptom'), locale) }),
    t('figures.health.noCustomer', { smart_count: without('noCustomer'), n: whole(without('noCustomer'), locale) }),
    answered.n > 0 && t('figures.health.answered', { value: figureInWords(answered, 'share', t, locale).value }),
    settled.pending > 0 && t('figures.health.young', { n: whole(settled.pending, locale) }),
  ];
  return (
    <Box sx={{ mt: 2, color: 'text.secondary', fontSize: 13.5 }} role="note" aria-label={t('figures.health.label')}>
      <strong>{t('figures.health.label')}:</strong> {parts.filter(Boolean).join(', ')}.{' '}
      <LinkBase to={`/figures/recurringRate?${query ?? ''}`}>{t('figures.health.rows')}</LinkBase>
    </Box>
  );
};
