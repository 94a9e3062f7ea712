import { FormControlLabel, Switch } from '@mui/material';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { SymptomDraft } from './symptomDraft.ts';

interface SymptomFieldsProps {
  draft: SymptomDraft;
  onChange: (draft: SymptomDraft) => void;
  faults: Record<string, string>;
  existing?: boolean;
}

const chips = Array.from({ length: 9 }, (_, i) => String(i + 1));

/** What is heard, by which other names, and the number of its chip. */
export const SymptomFields = ({ draft, onChange, faults, existing = false }: SymptomFieldsProps) => {
  const t = useT();
  return (
    <>
      <WordsField
        id="symptom-name"
        label={t('people.name')}
        hint={t('symptoms.nameHint')}
        required
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={faults.name}
      />
      <FieldFrame id="symptom-place" label={t('symptoms.place')} hint={t('symptoms.placeHint')} error={faults.place}>
        <Picker
          bare
          label={t('symptoms.place')}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
          none={t('symptoms.noPlace')}
          options={chips.map((value) => ({ value, label: value }))}
          width={220}
        />
      </FieldFrame>
      <WordsField
        id="symptom-aliases"
        label={t('causes.field.aliases')}
        hint={t('symptoms.aliasesHint')}
        rows={3}
        value={draft.aliases}
        onChange={(aliases) => onChange({ ...draft, aliases })}
        error={faults.aliases}
      />
      {existing && (
        <FormControlLabel
          control={<Switch checked={draft.active} onChange={(_event, active) => onChange({ ...draft, active })} />}
          label={t('symptoms.active')}
        />
      )}
    </>
  );
};
