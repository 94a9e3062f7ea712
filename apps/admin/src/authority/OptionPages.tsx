import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { OptionRecord } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { RecordForm } from '../people/RecordForm.tsx';
import { useSaving } from '../people/useSaving.ts';
import { OptionFields } from './OptionFields.tsx';
import { blankOption, draftOf, optionBody } from './optionDraft.ts';

/** A new option of the catalogue. */
export const OptionStart = () => {
  const t = useT();
  const { add, pending, problem, faults } = useSaving('options');
  const [draft, setDraft] = useState(blankOption);
  const [tried, setTried] = useState(false);
  const missing = { ...(tried && !draft.name.trim() ? { name: t('people.nameNeeded') } : {}) };
  const go = () => {
    setTried(true);
    if (draft.name.trim()) add(optionBody(draft));
  };
  return (
    <RecordForm
      title={t('option.new')}
      needs="option.write"
      back="/options"
      go={t('option.add')}
      pending={pending}
      problem={problem}
      onSubmit={go}
    >
      <OptionFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} />
    </RecordForm>
  );
};

/** One option, to be changed. */
export const OptionPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<OptionRecord>('options', { id }, { staleTime: 0 });
  if (data) return <OptionForm key={`${data.id} ${data.version}`} option={data} />;
  return (
    <Page title={t('menu.options')} needs="option.write">
      {error ? (
        <ProblemNote problem={error} what={t('option.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={4} />
      )}
    </Page>
  );
};

const OptionForm = ({ option }: { option: OptionRecord }) => {
  const t = useT();
  const { change, pending, problem, faults } = useSaving('options');
  const [draft, setDraft] = useState(() => draftOf(option));
  const missing = { ...(draft.name.trim() ? {} : { name: t('people.nameNeeded') }) };
  return (
    <RecordForm
      title={option.name}
      needs="option.write"
      back="/options"
      go={t('people.save')}
      pending={pending}
      problem={problem}
      onSubmit={() => draft.name.trim() && change(option, { ...optionBody(draft), active: draft.active })}
    >
      <OptionFields draft={draft} onChange={setDraft} faults={{ ...faults, ...missing }} existing />
    </RecordForm>
  );
};
