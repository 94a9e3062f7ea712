import { useState } from 'react';
import { useT } from '../parts/useT.ts';
import { type PersonDraft, PersonFields } from './PersonFields.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useSaving } from './useSaving.ts';

const blank: PersonDraft = { name: '', email: '', role: 'agent', squadIds: [], password: '', active: true };

/** Someone new. */
export const PersonStart = () => {
  const t = useT();
  const { add, pending, problem, faults } = useSaving('users');
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState(blank);
  const mine = {
    ...(asked && !draft.name.trim() ? { name: t('people.nameNeeded') } : {}),
    ...(asked && !draft.email.trim() ? { email: t('people.emailNeeded') } : {}),
  };
  const save = () => {
    setAsked(true);
    const { name, email, role, squadIds, password } = draft;
    if (!name.trim() || !email.trim()) return;
    add({ name: name.trim(), email: email.trim(), role, squadIds, ...(password ? { password } : {}) });
  };
  return (
    <RecordForm
      title={t('people.newPerson')}
      needs="person.write"
      back="/users"
      go={t('people.add')}
      pending={pending}
      problem={problem}
      onSubmit={save}
    >
      <PersonFields draft={draft} onChange={setDraft} faults={{ ...faults, ...mine }} />
    </RecordForm>
  );
};
