import { Button, Dialog, DialogTitle } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { filterOf } from './bulkDraft.ts';

const BulkForm = lazy(() => import('./BulkForm.tsx').then(({ BulkForm }) => ({ default: BulkForm })));

/** All cases of the list on the screen, changed at once: for supervisors, and only where the list is narrowed. */
export const ChangeAll = () => {
  const t = useT();
  const { may } = useSession();
  const { filterValues, total } = useListContext<CaseRow>();
  const [open, setOpen] = useState(false);
  const filter = filterOf(filterValues);
  if (!may('bulk.run') || !filter || total === 0) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ displayPrint: 'none' }}
      >
        {total === undefined ? t('bulk.open') : t('bulk.openSaid', { smart_count: total })}
      </Button>
      {open && (
        <Dialog open onClose={close} aria-labelledby="bulk-title" maxWidth="sm" fullWidth>
          <DialogTitle id="bulk-title">{t('bulk.title')}</DialogTitle>
          <Suspense fallback={<Waiting rows={4} height={48} />}>
            <BulkForm filter={filter} onClose={close} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
};
