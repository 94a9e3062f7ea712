import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PhraseAnswersRecord } from '#heart-core/wire';
import { strengthOf, valueInWords } from '../charts/figures-in-words.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { RuleStandingLine } from './RuleStandingLine.tsx';
import { answersInWords } from './ruleWords.ts';

/** What was made of its hints in the last 90 days, how sure that is, and what it asks for. */
export const RuleAnswers = ({ made }: { made: PhraseAnswersRecord }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { n, shares, standing } = made;
  const { low, high } = shares.muted;
  const sure = ['few', 'firm'].includes(strengthOf(n)) && low !== null && high !== null;
  return (
    <Panel title={t('phraseRule.answers')} id="rule-answers">
      <Box>{answersInWords(made, t, locale)}</Box>
      {sure && (
        <Box sx={{ fontSize: 13 }}>
          {t('phraseRule.mutedBetween', {
            low: valueInWords(low, n, 'share', locale),
            high: valueInWords(high, n, 'share', locale),
          })}
        </Box>
      )}
      <RuleStandingLine standing={standing} whole />
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{t('phraseRule.counted')}</Box>
    </Panel>
  );
};
