import { useGetOne, useParams } from 'react-admin';
import type { CaseRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { KeptCase } from './KeptCase.tsx';
import { Workspace } from './Workspace.tsx';

/** Keeps the whole case apart from the rows of lists, with which react-admin fills its memory of single records. */
const whole = { whole: true };

/** One case, read again whenever the house tells of a change to it. */
export const CasePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useGetOne<CaseRecord>('cases', { id, meta: whole });
  useLive(['cases', 'commitments', 'settlements', 'resolutions'], ({ caseIds }) => caseIds.includes(id) && refetch());
  // A line that is lost takes nothing away that is on the screen.
  if (data?.id === id && data.summary === null) return <KeptCase record={data} />;
  if (data && data.id === id) return <Workspace key={data.id} record={data} />;
  return (
    <Page title={t('case.one')}>
      {error && <ProblemNote problem={error} what={t('case.failed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={6} height={64} />}
    </Page>
  );
};
