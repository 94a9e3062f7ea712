import { FormControlLabel, Switch } from '@mui/material';
import type { ReactNode } from 'react';
import { type Role, roles } from '#heart-core';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { SquadsOf } from './SquadsOf.tsx';

export interface PersonDraft {
  name: string;
  email: string;
  role: Role;
  squadIds: string[];
  password: string;
  active: boolean;
}

interface PersonFieldsProps {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  faults: Record<string, string>;
  /** One who is here already keeps the password unless a new one is given, and can leave. */
  existing?: boolean;
  /** A password is asked for here. */
  password?: boolean;
  /** How else they come in. */
  children?: ReactNode;
}

const given = roles.filter((role) => role !== 'public');

/** Who someone is here: name, e-mail, role, squads. */
export const PersonFields = ({
  draft,
  onChange,
  faults,
  existing = false,
  password = true,
  children,
}: PersonFieldsProps) => {
  const t = useT();
  const { squads } = useSquads();
  const put = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const one = draft.role === 'agent';
  return (
    <>
      <WordsField
        id="person-name"
        label={t('people.name')}
        required
        value={draft.name}
        onChange={(name) => put({ name })}
        error={faults.name}
      />
      <WordsField
        id="person-email"
        label={t('people.email')}
        type="email"
        required={!existing}
        value={draft.email}
        onChange={(email) => put({ email })}
        error={faults.email}
      />
      <ChoiceChips
        id="person-role"
        label={t('people.role')}
        required
        value={draft.role}
        onChange={(role) =>
          role && put({ role, squadIds: role === 'agent' ? draft.squadIds.slice(0, 1) : draft.squadIds })
        }
        options={given.map((value) => ({ value, label: t(`role.${value}`) }))}
        error={faults.role}
      />
      <SquadsOf
        squads={squads}
        chosen={draft.squadIds}
        one={one}
        onChange={(squadIds) => put({ squadIds })}
        error={faults.squadIds}
      />
      {children}
      {password && (
        <WordsField
          id="person-password"
          label={t(existing ? 'people.newPassword' : 'people.password')}
          type="password"
          autoComplete="new-password"
          value={draft.password}
          onChange={(word) => put({ password: word })}
          hint={t(existing ? 'people.passwordKeep' : 'people.passwordHint')}
          error={faults.password}
        />
      )}
      {existing && (
        <FormControlLabel
          control={<Switch checked={draft.active} onChange={(_event, active) => put({ active })} />}
          label={t('people.activePerson')}
        />
      )}
    </>
  );
};
