import { Button, Dialog, DialogTitle } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { filterOf } from './bulkDraft.ts';

const BulkForm = lazy(() => import('./BulkForm.tsx').then(({ BulkForm }) => ({ default: BulkForm })));

/** Those cases of the list that were chosen, or all that match its filters, changed at once: for supervisors, and never all that there are. */
export const ChangeAll = () => {
  const t = useT();
  const { may } = useSession();
  const { filterValues, total, selectedIds = [], onUnselectItems } = useListContext<CaseRow>();
  const [asked, setAsked] = useState<Record<string, unknown> | null>(null);
  const filter = filterOf(filterValues);
  const chosen = selectedIds.length;
  if (!may('bulk.run') || ((!filter || total === 0) && chosen === 0)) return null;
  const close = () => setAsked(null);
  return (
    <>
      {chosen > 0 && (
        <>
          <Button
            size="small"
            variant="contained"
            aria-haspopup="dialog"
            onClick={() => setAsked({ ids: selectedIds })}
            sx={{ displayPrint: 'none' }}
          >
            {t('bulk.openChosen', { smart_count: chosen })}
          </Button>
          <Button size="small" onClick={() => onUnselectItems()} sx={{ displayPrint: 'none' }}>
            {t('bulk.chooseNone')}
          </Button>
        </>
      )}
      {filter && total !== 0 && (
        <Button
          size="small"
          variant="outlined"
          aria-haspopup="dialog"
          onClick={() => setAsked(filter)}
          sx={{ displayPrint: 'none' }}
        >
          {total === undefined ? t('bulk.open') : t('bulk.openSaid', { smart_count: total })}
        </Button>
      )}
      {asked && (
        <Dialog open onClose={close} aria-labelledby="bulk-title" maxWidth="sm" fullWidth>
          <DialogTitle id="bulk-title">{t('bulk.title')}</DialogTitle>
          <Suspense fallback={<Waiting rows={4} height={48} />}>
            <BulkForm filter={asked} onClose={close} onAsked={onUnselectItems} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
};
