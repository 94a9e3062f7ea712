import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { KeyScope } from '#heart-core';
import { keyScopes } from '#heart-core';
import type { NewApiKeyRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Several } from '../parts/Several.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { aYearOn, emptyKey, keyBody } from './keyDraft.ts';

const roles = ['agent', 'supervisor', 'manager', 'admin', 'auditor'] as const;

/** A new key: what it is for, how far it goes, and as whom. */
export const NewKey = ({ onMade }: { onMade: (made: NewApiKeyRecord) => void }) => {
  const t = useT();
  const { people } = usePeople();
  const { squads } = useSquads();
  const { record, pending, problem } = useDeed<object, NewApiKeyRecord>('api-keys');
  const [draft, setDraft] = useState(() => emptyKey(aYearOn(houseNow())));
  const change = (more: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...more }));
  const faults = problem?.body.faults ?? {};
  const make = async () => {
    const made = await record(keyBody(draft));
    if (made) onMade(made);
  };
  const within = draft.as === 'role' && (draft.role === 'agent' || draft.role === 'supervisor');
  return (
    <Panel id="new-key" title={t('apiKeys.new')}>
      <Stack sx={{ gap: 1.5 }}>
        <WordsField
          id="key-name"
          label={t('apiKeys.name')}
          hint={t('apiKeys.nameHint')}
          value={draft.name}
          onChange={(name) => change({ name })}
          required
          error={faults.name}
        />
        <Several
          id="key-scopes"
          label={t('apiKeys.scopes')}
          hint={t('apiKeys.scopesHint')}
          options={keyScopes.map((value: KeyScope) => ({ value, label: t(`apiKeys.scope.${value}`) }))}
          chosen={draft.scopes}
          onChange={(scopes) => change({ scopes })}
          error={faults.scopes}
        />
        <ChoiceChips
          id="key-as"
          label={t('apiKeys.as')}
          options={[
            { value: 'person', label: t('apiKeys.asPerson') },
            { value: 'role', label: t('apiKeys.asRole') },
          ]}
          value={draft.as}
          onChange={(as) => as && change({ as })}
          numbered={false}
          required
          hint={t(`apiKeys.asHint.${draft.as}`)}
        />
        {draft.as === 'person' ? (
          <Picker
            label={t('apiKeys.person')}
            none={t('apiKeys.pick')}
            value={draft.personId}
            onChange={(personId) => change({ personId })}
            options={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
            width={240}
          />
        ) : (
          <Picker
            label={t('apiKeys.role')}
            value={draft.role}
            onChange={(role) => change({ role: role as (typeof roles)[number] })}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            width={240}
          />
        )}
        {within && (
          <Several
            id="key-squads"
            label={t('apiKeys.squads')}
            options={squads.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.squadIds}
            onChange={(squadIds) => change({ squadIds })}
            error={faults.squadIds}
          />
        )}
        <WordsField
          id="key-expires"
          type="date"
          label={t('apiKeys.expires')}
          hint={t('apiKeys.expiresHint')}
          value={draft.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={faults.expiresAt}
        />
        {problem && <ProblemNote problem={problem} what={t('apiKeys.notMade')} />}
        <Box>
          <Button
            variant="contained"
            disabled={
              pending || !draft.name.trim() || draft.scopes.length === 0 || (draft.as === 'person' && !draft.personId)
            }
            onClick={make}
          >
            {t('apiKeys.make')}
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
