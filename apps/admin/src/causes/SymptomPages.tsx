import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { SymptomRecord } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { RecordForm } from '../people/RecordForm.tsx';
import { useSaving } from '../people/useSaving.ts';
import { SymptomFields } from './SymptomFields.tsx';
import { blankSymptom, draftOfSymptom, symptomBody } from './symptomDraft.ts';

/** A new symptom. */
export const SymptomStart = () => {
  const t = useT();
  const { add, pending, problem, faults } = useSaving('symptoms');
  const [draft, setDraft] = useState(blankSymptom);
  const [tried, setTried] = useState(false);
  const missing = { ...(tried && !draft.name.trim() ? { name: t('people.nameNeeded') } : {}) };
  const go = () => {
    setTried(true);
    const { place, ...body } = symptomBody(draft);
    if (draft.name.trim()) add(place === null ? body : { ...body, place });
  };
  return (
    <RecordForm
      title={t('symptoms.new')}
      needs="symptom.write"
      back="/symptoms"
      go={t('symptoms.add')}
      pending={pending}
      problem={problem}
      onSubmit={go}
    >
      <SymptomFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} />
    </RecordForm>
  );
};

/** One symptom, to be changed. */
export const SymptomPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<SymptomRecord>('symptoms', { id }, { staleTime: 0 });
  if (data) return <SymptomForm key={`${data.id} ${data.version}`} symptom={data} />;
  return (
    <Page title={t('symptoms.title')} needs="symptom.write">
      {error ? (
        <ProblemNote problem={error} what={t('symptoms.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={3} />
      )}
    </Page>
  );
};

const SymptomForm = ({ symptom }: { symptom: SymptomRecord }) => {
  const t = useT();
  const { change, pending, problem, faults } = useSaving('symptoms');
  const [draft, setDraft] = useState(() => draftOfSymptom(symptom));
  const missing = { ...(draft.name.trim() ? {} : { name: t('people.nameNeeded') }) };
  return (
    <RecordForm
      title={symptom.name}
      needs="symptom.write"
      back="/symptoms"
      go={t('people.save')}
      pending={pending}
      problem={problem}
      onSubmit={() => draft.name.trim() && change(symptom, { ...symptomBody(draft), active: draft.active })}
    >
      <SymptomFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} existing />
    </RecordForm>
  );
};
