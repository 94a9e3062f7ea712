import { useState } from 'react';
import { customTypes } from '#heart-core';
import type { CustomFieldBody } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useBeginning } from '../parts/useBeginning.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { AskedPreview } from './AskedPreview.tsx';
import { CustomFieldFields } from './CustomFieldFields.tsx';
import { blankCustomField, customFieldBody, faultsOfCustomField, nameFrom } from './customFieldDraft.ts';

/** A new question: what it is called for good, of which type, and what it asks. */
export const CustomFieldStart = () => {
  const t = useT();
  const { begin, pending, problem, faults } = useBeginning<CustomFieldBody>('custom-fields');
  const [draft, setDraft] = useState(blankCustomField);
  const [named, setNamed] = useState(false);
  const [tried, setTried] = useState(false);
  const put = (change: Partial<typeof draft>) => {
    const label = change.label ?? draft.label;
    setDraft({ ...draft, ...(named ? {} : { name: nameFrom(label) }), ...change });
  };
  const wrong = Object.entries(faultsOfCustomField(draft)).map(([name, words]) => [name, t(words)]);
  const taken = problem?.body?.reason === 'name' ? { name: t('custom.nameTaken') } : {};
  const shown: Record<string, string> = { ...faults, ...taken, ...(tried ? Object.fromEntries(wrong) : {}) };
  const add = () => {
    setTried(true);
    if (wrong.length === 0) void begin(customFieldBody(draft));
  };
  return (
    <SettingPage
      title={t('custom.new')}
      needs="customField.write"
      affects={t('custom.affects')}
      back={{ to: '/custom-fields', words: t('custom.all') }}
      aside={<AskedPreview draft={draft} />}
    >
      <SettingSheet
        label={t('custom.new')}
        go={t('custom.add')}
        ready
        pending={pending}
        problem={problem}
        beside={Object.keys(shown)}
        onSubmit={add}
      >
        <ChoiceChips
          id="custom-type"
          label={t('custom.field.type')}
          hint={t('custom.typeHint')}
          required
          numbered={false}
          value={draft.type}
          options={customTypes.map((value) => ({ value, label: t(`custom.types.${value}`) }))}
          onChange={(type) => type && put({ type })}
        />
        <CustomFieldFields draft={draft} onChange={put} faults={shown} />
        <WordsField
          id="custom-name"
          label={t('custom.field.name')}
          hint={t('custom.nameHint')}
          required
          value={draft.name}
          onChange={(name) => {
            setNamed(name !== '');
            setDraft({ ...draft, name });
          }}
          error={shown.name}
        />
      </SettingSheet>
    </SettingPage>
  );
};
