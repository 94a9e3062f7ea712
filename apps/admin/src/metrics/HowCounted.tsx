import { Box } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import type { MetricAnswer, MetricPart } from '#heart-core/wire';
import { whole } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';
import { definitionInWords } from './definitionInWords.ts';

interface HowCountedProps {
  answer: MetricAnswer;
  rowsQuery: string;
}

/** The passport of a figure, and what it left out this time. */
export const HowCounted = ({ answer: { key, definition, groups }, rowsQuery }: HowCountedProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const total = groups[0]?.total;
  if (!total) return null;
  const { unit, version, matureAfterDays } = definition;
  const { numerator, denominator, cohort } = definitionInWords(definition, t);
  const excluded = total.excluded.map(
    ({ reason, count }) => `${whole(count, locale)} ${t(`figures.reason.${reason}`)}`,
  );
  const partsInWords = (parts: readonly MetricPart[]) =>
    parts.map(({ part, count }) => `${whole(count, locale)} ${t(`figures.part.${part}`)}`).join('; ');
  const lines: [string, string][] = [
    [t('figures.counted'), `${whole(total.num, locale)} ${numerator}`],
    ...(denominator ? [[t('figures.of'), `${whole(total.n, locale)} ${denominator}`] as [string, string]] : []),
    ...(total.parts ? [[t('figures.parts'), partsInWords(total.parts)] as [string, string]] : []),
    [t('figures.dated'), cohort],
    [t('figures.excluded'), excluded.length > 0 ? excluded.join('; ') : t('figures.excludedNone')],
    ...(matureAfterDays
      ? [
          [
            t('figures.pending'),
            total.pending > 0
              ? t('figures.pendingWords', { n: whole(total.pending, locale), days: matureAfterDays })
              : t('figures.pendingNone'),
          ] as [string, string],
        ]
      : []),
    ...(unit === 'count' || unit === 'duration' || unit === 'money'
      ? []
      : [
          [t('figures.interval'), t(unit === 'mean' ? 'figures.intervalMean' : 'figures.intervalShare')] as [
            string,
            string,
          ],
        ]),
    [t('figures.version'), t('figures.versionWords', { key, version })],
  ];
  return (
    <Box component="details" sx={{ fontSize: 13 }}>
      <Box
        component="summary"
        sx={{
          cursor: 'pointer',
          color: 'primary.main',
          lineHeight: '24px',
          '@media (pointer: coarse)': { lineHeight: '44px' },
        }}
      >
        {t('figures.how')}
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
        {lines.map(([name, words]) => (
          <Box key={name} sx={{ mb: 0.75 }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {words}
            </Box>
          </Box>
        ))}
      </Box>
      <LinkBase to={`/figures/${key}?${rowsQuery}`}>{t('figures.rows')}</LinkBase>
      {' · '}
      <LinkBase to={`/definitions#${key}`}>{t('definitions.all')}</LinkBase>
    </Box>
  );
};
