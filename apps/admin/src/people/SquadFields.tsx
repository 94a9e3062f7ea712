import { FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { builtInMethods } from '#heart-core';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { Hint } from './Hint.tsx';

export interface SquadDraft {
  name: string;
  timeZone: string;
  methodKey: string;
  active: boolean;
  /** As the squad's clock shows them; empty: none. */
  quietFrom: string;
  quietTo: string;
  /** Who its letters are from; empty: the house. */
  mailName: string;
  mailAddress: string;
}

interface SquadFieldsProps {
  draft: SquadDraft;
  onChange: (draft: SquadDraft) => void;
  faults: Record<string, string>;
  /** One that exists can also be set to rest. */
  existing?: boolean;
}

/** What a squad is: a name, a place, a method. */
export const SquadFields = ({ draft, onChange, faults, existing = false }: SquadFieldsProps) => {
  const t = useT();
  const put = (change: Partial<SquadDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <WordsField
        id="squad-name"
        label={t('people.name')}
        required
        value={draft.name}
        onChange={(name) => put({ name })}
        error={faults.name}
      />
      <WordsField
        id="squad-zone"
        label={t('people.zone')}
        required
        value={draft.timeZone}
        onChange={(timeZone) => put({ timeZone })}
        hint={t('people.zoneHint')}
        error={faults.timeZone}
      />
      <div>
        <Picker
          label={t('people.method')}
          value={draft.methodKey}
          onChange={(methodKey) => put({ methodKey })}
          options={builtInMethods.map(({ key, name }) => ({ value: key, label: name }))}
          width={260}
        />
        <Hint>{t('people.methodHint')}</Hint>
      </div>
      {existing && (
        <FieldFrame
          id="squad-quiet"
          label={t('warnings.quiet')}
          hint={t('warnings.quietHint')}
          error={faults.quietTo ?? faults.quietFrom}
        >
          <Stack direction="row" sx={{ gap: 1.5, pt: 1 }}>
            {(['quietFrom', 'quietTo'] as const).map((name) => (
              <TextField
                key={name}
                label={t(`warnings.${name}`)}
                type="time"
                value={draft[name]}
                onChange={({ target }) => put({ [name]: target.value })}
                slotProps={{ inputLabel: { shrink: true } }}
                sx={{ width: 140 }}
              />
            ))}
          </Stack>
        </FieldFrame>
      )}
      {existing &&
        (['mailName', 'mailAddress'] as const).map((name) => (
          <WordsField
            key={name}
            id={`squad-${name}`}
            label={t(`people.${name}`)}
            hint={t(`people.${name}Hint`)}
            type={name === 'mailAddress' ? 'email' : undefined}
            value={draft[name]}
            onChange={(value) => put({ [name]: value })}
            error={faults[name]}
          />
        ))}
      {existing && (
        <FormControlLabel
          control={<Switch checked={draft.active} onChange={(_event, active) => put({ active })} />}
          label={t('people.activeSquad')}
        />
      )}
    </>
  );
};
