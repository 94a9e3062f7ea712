import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { stances, stepKeys } from '#heart-core';
import type { PhraseRuleRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { InUseMark } from '../parts/InUseMark.tsx';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { RuleStandingLine } from './RuleStandingLine.tsx';
import { answersInWords, nameOfRule, underOf, whereOf } from './ruleWords.ts';
import { spokenIn } from './spokenIn.ts';
import { TryIt } from './TryIt.tsx';
import { usePhraseRules } from './usePhraseRules.ts';
import { useRuleAnswers } from './useRuleAnswers.ts';

/** Which words do we point out, and does it help? */
export const RuleList = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const answers = useRuleAnswers();
  const rules = usePhraseRules();
  const columns: Column<PhraseRuleRecord>[] = [
    { name: 'key', head: t('phraseRule.rule'), cell: ({ key }) => nameOfRule(key) },
    { name: 'why', head: t('phraseRule.field.why'), minWidth: 220, cell: ({ why }) => why },
    { name: 'steps', head: t('phraseRule.field.steps'), minWidth: 130, cell: (rule) => whereOf(rule, t) },
    {
      name: 'stances',
      head: t('phraseRule.field.stances'),
      cell: (rule) => (rule.stances.length > 0 ? underOf(rule, t) : t('phraseRule.every')),
    },
    { name: 'locale', head: t('setting.language'), cell: ({ locale: language }) => language },
    ...(answers.all.length > 0
      ? [
          {
            name: 'answers',
            head: t('phraseRule.answers'),
            minWidth: 210,
            cell: ({ id }: PhraseRuleRecord) => {
              const made = answers.of(id);
              return made ? (
                <Box sx={{ fontSize: 13 }}>
                  {answersInWords(made, t, locale)}
                  <RuleStandingLine standing={made.standing} />
                </Box>
              ) : null;
            },
          },
        ]
      : []),
    { name: 'active', head: t('people.status'), cell: ({ active }) => <InUseMark inUse={active} /> },
  ];
  return (
    <SettingList<PhraseRuleRecord>
      resource="phrase-rules"
      title={t('menu.phraseRules')}
      question={t('phraseRule.question')}
      needs="phraseRule.read"
      adds="phraseRule.write"
      fresh={t('phraseRule.new')}
      failed={t('phraseRule.failed')}
      none={t('phraseRule.none')}
      by="key"
      columns={columns}
      filters={
        <SettingFilters
          find={t('phraseRule.find')}
          pickers={[
            {
              name: 'stepKey',
              label: t('phraseRule.field.steps'),
              options: [...stepKeys, 'promise'].map((value) => ({ value, label: t(`phraseRule.step.${value}`) })),
            },
            {
              name: 'stance',
              label: t('phraseRule.field.stances'),
              options: stances.map((value) => ({ value, label: t(`phraseRule.stance.${value}`) })),
              width: 190,
            },
            {
              name: 'locale',
              label: t('setting.language'),
              options: [...new Set(rules.map((rule) => rule.locale))].map((value) => ({ value, label: value })),
              width: 110,
            },
            {
              name: 'active',
              label: t('people.status'),
              options: [
                { value: 'true', label: t('setting.inUse') },
                { value: 'false', label: t('setting.retired') },
              ],
            },
          ]}
        />
      }
      below={
        <Box sx={{ mt: 3, maxWidth: 860 }}>
          <TryIt rules={rules} locale={spokenIn(locale)} hint={t('phraseRule.tryAll')} />
        </Box>
      }
    />
  );
};
