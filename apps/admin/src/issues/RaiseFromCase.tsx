import { Box, Button } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { IssueCaseBody, IssueCaseRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

interface RaiseFromCaseProps {
  caseId: string;
  causeId: string;
  causeName: string;
}

/** One click from a diagnosis to the issue of its cause: joined, or raised if there is none. It names what happened, never who. */
export const RaiseFromCase = ({ caseId, causeId, causeName }: RaiseFromCaseProps) => {
  const t = useT();
  const { may } = useSession();
  const { record: join, pending, problem } = useDeed<IssueCaseBody, IssueCaseRecord>('issue-cases');
  const { data = [], isPending } = useGetList<IssueCaseRecord>('issue-cases', {
    filter: { caseId },
    pagination: { page: 1, perPage: 50 },
  });
  const [last] = data;
  const joined = last?.kind === 'joined' ? last : null;
  if (isPending) return null;
  if (joined)
    return (
      <Box sx={{ fontSize: 13 }}>
        <LinkBase to={`/issues/${joined.issueId}`}>{t('diagnosis.raised', { name: joined.issueName })}</LinkBase>
      </Box>
    );
  if (!may('issue.join')) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button size="small" variant="outlined" disabled={pending} onClick={() => join({ caseId, causeId })}>
        {t('diagnosis.raise')}
      </Button>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('diagnosis.raiseHint', { cause: causeName })}</Box>
      {problem && <ProblemNote problem={problem} what={t('issue.raiseFailed')} />}
    </Box>
  );
};
