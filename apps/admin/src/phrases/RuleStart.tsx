import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { PhraseRuleBody } from '#heart-core/wire';
import { OpenCases } from '../parts/OpenCases.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useBeginning } from '../parts/useBeginning.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { RuleFields } from './RuleFields.tsx';
import { blankRule, faultsOfRule, oddNumbers, ruleBody, ruleOf } from './ruleDraft.ts';
import { spokenIn } from './spokenIn.ts';
import { TryIt } from './TryIt.tsx';

const keyForm = /^[a-z][a-z0-9-]*$/;
const localeForm = /^[a-z]{2,3}$/;

/** A new rule, tried before it is added. */
export const RuleStart = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const { begin, pending, problem, faults } = useBeginning<PhraseRuleBody>('phrase-rules');
  const [draft, setDraft] = useState(() => blankRule(spokenIn(locale)));
  const [tried, setTried] = useState(false);
  const wrong: Record<string, string> = faultsOfRule(draft, (n, fault) => t('phraseRule.inLine', { n, fault }));
  for (const name of oddNumbers(draft)) wrong[name] = t(`phraseRule.odd.${name}`);
  if (!keyForm.test(draft.key)) wrong.key = t('phraseRule.keyWrong');
  if (!localeForm.test(draft.locale)) wrong.locale = t('setting.languageWrong');
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const shown = { ...faults, ...(tried ? wrong : {}) };
  const add = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) void begin(ruleBody(draft));
  };
  return (
    <SettingPage
      title={t('phraseRule.new')}
      needs="phraseRule.write"
      affects={t('phraseRule.affects')}
      open={<OpenCases words="setting.openRead" />}
      back={{ to: '/phrase-rules', words: t('phraseRule.all') }}
      aside={
        <TryIt
          rules={[ruleOf(draft)]}
          locale={draft.locale}
          step={draft.steps[0]}
          stance={draft.stances[0]}
          hint={t('phraseRule.tryOne')}
        />
      }
    >
      <SettingSheet
        label={t('phraseRule.new')}
        go={t('phraseRule.add')}
        ready
        pending={pending}
        problem={problem}
        beside={Object.keys(shown)}
        onSubmit={add}
      >
        <WordsField
          id="rule-key"
          label={t('phraseRule.key')}
          hint={t('phraseRule.keyHint')}
          required
          value={draft.key}
          onChange={(key) => put({ key: key.toLowerCase().replaceAll(' ', '-') })}
          error={shown.key}
        />
        <WordsField
          id="rule-locale"
          label={t('setting.language')}
          hint={t('setting.languageHint')}
          required
          value={draft.locale}
          onChange={(language) => put({ locale: language.toLowerCase() })}
          error={shown.locale}
        />
        <RuleFields draft={draft} onChange={put} faults={shown} />
      </SettingSheet>
    </SettingPage>
  );
};
