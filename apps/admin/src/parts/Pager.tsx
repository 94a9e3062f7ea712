import { Box, Button, Stack } from '@mui/material';
import { useListContext } from 'react-admin';
import { ListExport } from '../exports/ListExport.tsx';
import { useT } from './useT.ts';

/** Which rows these are, of how many, and the way to the others. */
export const Pager = () => {
  const t = useT();
  const { page, perPage, total, data = [], setPage, hasNextPage, hasPreviousPage } = useListContext();
  const from = (page - 1) * perPage + 1;
  const to = from + data.length - 1;
  return (
    <Stack
      component="nav"
      aria-label={t('pager.label')}
      direction="row"
      sx={{ alignItems: 'center', gap: 1, mt: 1.5, color: 'text.secondary' }}
    >
      <span role="status">
        {total === undefined
          ? t('pager.rowsOfMany', { from, to })
          : t('pager.rows', { from, to, total: total.toLocaleString() })}
      </span>
      {(hasPreviousPage || hasNextPage) && (
        <>
          <Button size="small" disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
            {t('pager.before')}
          </Button>
          <Button size="small" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
            {t('pager.next')}
          </Button>
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <ListExport />
    </Stack>
  );
};
