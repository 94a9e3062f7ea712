import { useState } from 'react';
import { defaultMethodKey } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { RecordForm } from './RecordForm.tsx';
import { type SquadDraft, SquadFields } from './SquadFields.tsx';
import { useSaving } from './useSaving.ts';

/** A new squad. */
export const SquadStart = () => {
  const t = useT();
  const { add, pending, problem, faults } = useSaving('squads');
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<SquadDraft>(() => ({
    name: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/London',
    methodKey: defaultMethodKey,
    active: true,
    quietFrom: '',
    quietTo: '',
    mailName: '',
    mailAddress: '',
  }));
  const mine = {
    ...(asked && !draft.name.trim() ? { name: t('people.nameNeeded') } : {}),
    ...(asked && !draft.timeZone.trim() ? { timeZone: t('people.zoneNeeded') } : {}),
  };
  const save = () => {
    setAsked(true);
    const { name, timeZone, methodKey } = draft;
    if (name.trim() && timeZone.trim()) add({ name: name.trim(), timeZone: timeZone.trim(), methodKey });
  };
  return (
    <RecordForm
      title={t('people.newSquad')}
      needs="squad.write"
      back="/squads"
      go={t('people.add')}
      pending={pending}
      problem={problem}
      onSubmit={save}
    >
      <SquadFields draft={draft} onChange={setDraft} faults={{ ...faults, ...mine }} />
    </RecordForm>
  );
};
