import { FormControlLabel, Switch } from '@mui/material';
import { isWords, remedies } from '#heart-core';
import type { Remedy } from '#heart-core/wire';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { OptionDraft } from './optionDraft.ts';

interface OptionFieldsProps {
  draft: OptionDraft;
  onChange: (draft: OptionDraft) => void;
  faults: Record<string, string>;
  existing?: boolean;
}

/** What an option is: a name, a remedy, its worth to the customer, its cost to us, and how long it takes. */
export const OptionFields = ({ draft, onChange, faults, existing = false }: OptionFieldsProps) => {
  const t = useT();
  const put = (change: Partial<OptionDraft>) => onChange({ ...draft, ...change });
  const field = (name: 'amount' | 'cost' | 'leadHours' | 'place' | 'currency', fault?: string) => (
    <WordsField
      id={`option-${name}`}
      label={t(`option.${name}`)}
      hint={t(`option.${name}Hint`)}
      value={draft[name]}
      onChange={(value) => put({ [name]: value })}
      error={fault}
    />
  );
  return (
    <>
      <WordsField
        id="option-name"
        label={t('people.name')}
        required
        value={draft.name}
        onChange={(name) => put({ name })}
        error={faults.name}
      />
      <Picker
        label={t('limit.remedy')}
        value={draft.remedy}
        onChange={(remedy) => put({ remedy: remedy as Remedy })}
        options={remedies.map((value) => ({ value, label: t(`remedy.kinds.${value}`) }))}
        width={260}
      />
      {!isWords(draft.remedy) && field('amount', faults.amountMinor)}
      {field('cost', faults.costMinor)}
      {field('currency', faults.currency)}
      {field('leadHours', faults.leadTimeMinutes)}
      {field('place', faults.place)}
      <OpenCases words="setting.openOffered" />
      {existing && (
        <FormControlLabel
          control={<Switch checked={draft.active} onChange={(_event, active) => put({ active })} />}
          label={t('option.active')}
        />
      )}
    </>
  );
};
