import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import { useT } from './useT.ts';

interface OpenCasesProps {
  /** Which of the open cases; none: all of them. */
  filter?: Record<string, unknown>;
  /** What becomes of so many, in words with %{smart_count}. */
  words: string;
}

/** How many open cases a change of a setting touches, before it is made. */
export const OpenCases = ({ filter = {}, words }: OpenCasesProps) => {
  const t = useT();
  const { total } = useGetList(
    'cases',
    { filter: { status: 'open', ...filter }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } },
    { retry: false, staleTime: 60_000 },
  );
  return (
    <Box role="status" sx={{ fontSize: 13.5, fontWeight: 600 }}>
      {total === undefined ? '' : t(words, { smart_count: total })}
    </Box>
  );
};
