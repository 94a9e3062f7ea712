import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { SquadRecord } from '#heart-core/wire';
import { SquadHoursLine } from '../calendars/SquadHoursLine.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { RecordForm } from './RecordForm.tsx';
import { type SquadDraft, SquadFields } from './SquadFields.tsx';
import { useSaving } from './useSaving.ts';

/** One squad, to be changed. */
export const SquadPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<SquadRecord>('squads', { id }, { staleTime: 0 });
  if (data) return <SquadForm key={`${data.id} ${data.version}`} squad={data} />;
  return (
    <Page title={t('people.squads')} needs="squad.write">
      {error ? (
        <ProblemNote problem={error} what={t('people.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={4} />
      )}
    </Page>
  );
};

const SquadForm = ({ squad }: { squad: SquadRecord }) => {
  const t = useT();
  const { change, pending, problem, faults } = useSaving('squads');
  const [draft, setDraft] = useState<SquadDraft>(() => {
    const { name, timeZone, methodKey, active, quietFrom, quietTo, mailName, mailAddress } = squad;
    return {
      ...{ name, timeZone, methodKey, active, quietFrom: quietFrom ?? '', quietTo: quietTo ?? '' },
      ...{ mailName: mailName ?? '', mailAddress: mailAddress ?? '' },
    };
  });
  const sent = { ...draft, ...quietOf(draft), ...mailOf(draft) };
  const missing = { ...(draft.name.trim() ? {} : { name: t('people.nameNeeded') }) };
  return (
    <RecordForm
      title={squad.name}
      needs="squad.write"
      back={`/squads/${squad.id}`}
      go={t('people.save')}
      pending={pending}
      problem={problem}
      onSubmit={() => draft.name.trim() && change(squad, sent)}
    >
      <SquadFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} existing />
      <SquadHoursLine squadId={squad.id} />
    </RecordForm>
  );
};

/** Quiet hours go together: an empty field is none. */
const quietOf = ({ quietFrom, quietTo }: SquadDraft) => ({ quietFrom: quietFrom || null, quietTo: quietTo || null });

/** An empty name or address is the house's own. */
const mailOf = ({ mailName, mailAddress }: SquadDraft) => ({
  mailName: mailName.trim() || null,
  mailAddress: mailAddress.trim() || null,
});
