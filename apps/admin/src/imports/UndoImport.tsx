import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { ImportRecord, ImportUndoing } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

/** Takes an import back, once a person has read what that does. */
export const UndoImport = ({ job, onDone }: { job: ImportRecord; onDone: () => void }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const undoing = useDeed<{ importId: string }, ImportUndoing>('import-undoings');
  const undo = async () => {
    if (!(await undoing.record({ importId: job.id }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('imports.undo')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="undo-import">
        <DialogTitle id="undo-import">{t('imports.undoTitle', { file: job.fileName })}</DialogTitle>
        <DialogContent>
          <Box>{t('imports.undoWhat')}</Box>
          {undoing.problem && <ProblemNote problem={undoing.problem} what={t('imports.notUndone')} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('imports.keep')}</Button>
          <Button variant="contained" disabled={undoing.pending} onClick={undo}>
            {t('imports.undo')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
