import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PersonAtWork } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { HandOver } from './HandOver.tsx';
import { InvitationPanel } from './InvitationPanel.tsx';
import { type PersonDraft, PersonFields } from './PersonFields.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useSaving } from './useSaving.ts';

/** One person, to be changed. */
export const PersonPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<PersonAtWork>('users', { id }, { staleTime: 0 });
  if (data) return <PersonForm key={`${data.id} ${data.version}`} person={data} />;
  return (
    <Page title={t('people.people')} needs="person.write">
      {error ? (
        <ProblemNote problem={error} what={t('people.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={5} />
      )}
    </Page>
  );
};

const PersonForm = ({ person }: { person: PersonAtWork }) => {
  const t = useT();
  const { change, pending, problem, faults } = useSaving('users');
  const [draft, setDraft] = useState<PersonDraft>(() => {
    const { name, email, role, squadIds, active } = person;
    return { name, email: email ?? '', role, squadIds, password: '', active };
  });
  const [handOverToId, setHandOverToId] = useState('');
  const leaves = person.openPromises > 0 && (!draft.active || moved(person.squadIds, draft.squadIds));
  const missing = { ...(draft.name.trim() ? {} : { name: t('people.nameNeeded') }) };
  const save = () => {
    if (!draft.name.trim()) return;
    const { email, password, ...rest } = draft;
    change(person, {
      ...rest,
      ...(email.trim() ? { email: email.trim() } : {}),
      ...(password ? { password } : {}),
      ...(leaves && handOverToId ? { handOverToId } : {}),
    });
  };
  return (
    <RecordForm
      title={person.name}
      needs="person.write"
      back="/users"
      go={t('people.save')}
      pending={pending}
      problem={problem}
      onSubmit={save}
      below={<InvitationPanel person={person} />}
    >
      <PersonFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} existing />
      {leaves && (
        <HandOver person={person} toId={handOverToId} onChange={setHandOverToId} error={faults.handOverToId} />
      )}
    </RecordForm>
  );
};

const moved = (before: readonly string[], now: readonly string[]) => before.some((id) => !now.includes(id));
