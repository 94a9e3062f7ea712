import { FormControlLabel, Switch } from '@mui/material';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { CauseDraft } from './causeDraft.ts';

interface CauseFieldsProps {
  draft: CauseDraft;
  onChange: (change: Partial<CauseDraft>) => void;
  faults: Record<string, string>;
}

/** What a cause means and who answers for it. */
export const CauseFields = ({ draft, onChange, faults }: CauseFieldsProps) => {
  const t = useT();
  const { people } = usePeople();
  const words = (name: 'name' | 'definition' | 'example' | 'notThis' | 'aliases', rows = 2) => (
    <WordsField
      id={`cause-${name}`}
      label={t(`causes.field.${name}`)}
      hint={t(`causes.hint.${name}`)}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={faults[name]}
      required={name === 'name'}
      rows={name === 'name' ? 1 : rows}
    />
  );
  return (
    <>
      {words('name')}
      {words('definition')}
      {words('example')}
      {words('notThis')}
      {words('aliases', 3)}
      <FieldFrame id="cause-owner" label={t('causes.field.owner')} hint={t('causes.hint.owner')} error={faults.ownerId}>
        <Picker
          bare
          label={t('causes.field.owner')}
          value={draft.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
          none={t('choice.none')}
          options={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          width={260}
        />
      </FieldFrame>
      <FieldFrame id="cause-controllable" label={t('causes.field.controllable')}>
        <Picker
          bare
          label={t('causes.field.controllable')}
          value={draft.controllable}
          onChange={(value) => onChange({ controllable: value as CauseDraft['controllable'] })}
          none={t('causes.controls.unknown')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`causes.controls.${value}`) }))}
          width={260}
        />
      </FieldFrame>
      <FormControlLabel
        control={<Switch checked={draft.needsWords} onChange={(_event, needsWords) => onChange({ needsWords })} />}
        label={t('causes.field.needsWords')}
      />
    </>
  );
};
