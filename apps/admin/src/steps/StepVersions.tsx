import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import type { EvidenceRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { EvidenceWords } from './EvidenceWords.tsx';

/** The versions before the one that counts: nothing that was recorded is ever taken away. */
export const StepVersions = ({ evidence }: { evidence: EvidenceRecord }) => {
  const { data = [], error } = useGetList<EvidenceRecord>('evidence', {
    filter: { caseId: evidence.caseId, stepKey: evidence.stepKey },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  return (
    <Box sx={{ mt: 1.5 }}>
      {error && <ProblemNote problem={error} />}
      {data
        .filter(({ id }) => id !== evidence.id)
        .map((version) => (
          <Box key={version.id} sx={{ py: 1.5, borderTop: '1px solid var(--rule)' }}>
            <EvidenceWords evidence={version} />
          </Box>
        ))}
    </Box>
  );
};
