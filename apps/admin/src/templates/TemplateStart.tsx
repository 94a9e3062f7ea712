import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { builtInMethods, templateKinds } from '#heart-core';
import type { TemplateBody } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Picker } from '../parts/Picker.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useBeginning } from '../parts/useBeginning.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { spokenIn } from '../phrases/spokenIn.ts';
import { TemplateFields } from './TemplateFields.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { blankTemplate, faultsOfTemplate, stepsFor, templateBody, templateOf } from './templateDraft.ts';

const localeForm = /^[a-z]{2,3}$/;

/** A new template: for a step, or a whole letter. */
export const TemplateStart = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const { begin, pending, problem, faults } = useBeginning<TemplateBody>('templates');
  const [draft, setDraft] = useState(() => blankTemplate(spokenIn(locale)));
  const [tried, setTried] = useState(false);
  const put = (change: Partial<typeof draft>) => {
    const next = { ...draft, ...change };
    const [first = 'hear'] = stepsFor(next);
    setDraft(stepsFor(next).includes(next.stepKey) ? next : { ...next, stepKey: first });
  };
  const wrong: Record<string, string> = faultsOfTemplate(draft);
  if (!draft.name.trim()) wrong.name = t('people.nameNeeded');
  if (!localeForm.test(draft.locale)) wrong.locale = t('setting.languageWrong');
  const shown = { ...faults, ...(tried ? wrong : {}) };
  const add = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) void begin(templateBody(draft));
  };
  return (
    <SettingPage
      title={t('template.new')}
      needs="template.write"
      affects={t('template.affects')}
      open={
        <OpenCases filter={draft.methodKey ? { methodKey: draft.methodKey } : undefined} words="setting.openOffered" />
      }
      back={{ to: '/templates', words: t('template.all') }}
      aside={<TemplatePreview template={templateOf(draft)} />}
    >
      <SettingSheet
        label={t('template.new')}
        go={t('template.add')}
        ready
        pending={pending}
        problem={problem}
        beside={Object.keys(shown)}
        onSubmit={add}
      >
        <ChoiceChips
          id="template-kind"
          label={t('template.kind')}
          hint={t('template.kindHint')}
          required
          numbered={false}
          value={draft.kind}
          options={templateKinds.map((value) => ({ value, label: t(`template.kinds.${value}`) }))}
          onChange={(kind) => kind && put({ kind })}
        />
        <Picker
          label={t('people.method')}
          value={draft.methodKey}
          none={t('template.everyMethod')}
          options={builtInMethods
            .filter(({ measured }) => measured)
            .map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(methodKey) => put({ methodKey })}
          width={240}
        />
        <WordsField
          id="template-locale"
          label={t('setting.language')}
          hint={t('setting.languageHint')}
          required
          value={draft.locale}
          onChange={(language) => put({ locale: language.toLowerCase() })}
          error={shown.locale}
        />
        <TemplateFields draft={draft} onChange={put} faults={shown} />
      </SettingSheet>
    </SettingPage>
  );
};
