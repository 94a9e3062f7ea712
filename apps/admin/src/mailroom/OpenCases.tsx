import { Box, Button } from '@mui/material';
import { useGetList } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

interface OpenCasesProps {
  customerId: string;
  pending: boolean;
  onAdd: (caseId: string) => void;
}

const newest = { page: 1, perPage: 3 };

/** The open cases of whoever wrote: the letter may be about one of them. */
export const OpenCases = ({ customerId, pending, onAdd }: OpenCasesProps) => {
  const t = useT();
  const { data = [] } = useGetList<CaseRow>('cases', {
    filter: { customerId, status: 'open' },
    pagination: newest,
    sort: { field: 'receivedAt', order: 'DESC' },
  });
  if (data.length === 0) return null;
  return (
    <Box sx={{ bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5, mb: 1.5 }}>
      {data.map(({ id, number, summary }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Box sx={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>
            {t('mail.openCase', { number, summary: summary ?? '' })}
          </Box>
          <Button size="small" variant="outlined" disabled={pending} onClick={() => onAdd(id)}>
            {t('mail.addTo', { number })}
          </Button>
        </Box>
      ))}
    </Box>
  );
};
