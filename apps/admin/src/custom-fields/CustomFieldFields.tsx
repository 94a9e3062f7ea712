import { FormControlLabel, Switch } from '@mui/material';
import { stepKeys } from '#heart-core';
import { useSymptoms } from '../causes/useCauses.ts';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { Several } from '../parts/Several.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { CustomFieldDraft } from './customFieldDraft.ts';

interface CustomFieldFieldsProps {
  draft: CustomFieldDraft;
  onChange: (change: Partial<CustomFieldDraft>) => void;
  faults: Readonly<Record<string, string>>;
}

/** What is asked, what can be chosen, of which cases, and where. */
export const CustomFieldFields = ({ draft, onChange, faults }: CustomFieldFieldsProps) => {
  const t = useT();
  const { symptoms } = useSymptoms();
  return (
    <>
      <WordsField
        id="custom-label"
        label={t('custom.field.label')}
        hint={t('custom.labelHint')}
        required
        value={draft.label}
        onChange={(label) => onChange({ label })}
        error={faults.label}
      />
      {draft.type === 'choice' && (
        <WordsField
          id="custom-choices"
          label={t('custom.field.choices')}
          hint={t('custom.choicesHint')}
          required
          rows={4}
          value={draft.choices}
          onChange={(choices) => onChange({ choices })}
          error={faults.choices}
        />
      )}
      <FieldFrame id="custom-step" label={t('custom.field.stepKey')} hint={t('custom.stepHint')}>
        <Picker
          bare
          label={t('custom.field.stepKey')}
          value={draft.stepKey}
          none={t('custom.atIntake')}
          options={stepKeys.map((value) => ({ value, label: t(`step.${value}.name`) }))}
          onChange={(stepKey) => onChange({ stepKey })}
          width={240}
        />
      </FieldFrame>
      {symptoms.length > 0 && (
        <Several
          id="custom-symptoms"
          label={t('custom.field.symptomIds')}
          hint={t('custom.symptomsHint')}
          options={symptoms.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.symptomIds}
          onChange={(symptomIds) => onChange({ symptomIds })}
          error={faults.symptomIds}
        />
      )}
      <FormControlLabel
        control={<Switch checked={draft.required} onChange={(_event, required) => onChange({ required })} />}
        label={t(draft.stepKey ? 'custom.requiredAtStep' : 'custom.requiredAtIntake')}
      />
    </>
  );
};
