import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { ListImportRecord, ListUndoing } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

/** Takes a list back that was taken in by mistake, once a person has read what that does. */
export const UndoList = ({ list, onDone }: { list: ListImportRecord; onDone: () => void }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { record, pending, problem } = useDeed<{ listImportId: string }, ListUndoing>('list-undoings');
  const undo = async () => {
    if (!(await record({ listImportId: list.id }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('taking.undo')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="undo-list">
        <DialogTitle id="undo-list">{t('taking.undoTitle')}</DialogTitle>
        <DialogContent>
          <Box>{t(`taking.undoWhat.${list.kind}`)}</Box>
          {list.changed > 0 && <Box sx={{ mt: 1 }}>{t('taking.undoNotChanged', { smart_count: list.changed })}</Box>}
          {problem && <ProblemNote problem={problem} what={t('taking.notUndone')} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('taking.keepList')}</Button>
          <Button variant="contained" disabled={pending} onClick={undo}>
            {t('taking.undo')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
