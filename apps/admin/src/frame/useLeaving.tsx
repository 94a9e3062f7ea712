import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { sendAll, unsentOf } from '../drafts/keepers.ts';
import { useT } from '../parts/useT.ts';

/** The way out: what is not saved is sent first, and where it cannot be, it is said before somebody goes. */
export function useLeaving() {
  const t = useT();
  const logout = useLogout();
  const [unsent, setUnsent] = useState(0);
  const leave = async () => {
    await sendAll();
    const left = unsentOf();
    if (left > 0) setUnsent(left);
    else await logout();
  };
  const stay = () => setUnsent(0);
  const warning = (
    <Dialog open={unsent > 0} onClose={stay} aria-labelledby="leaving-title">
      <DialogTitle id="leaving-title">{t('leaving.title', { smart_count: unsent })}</DialogTitle>
      <DialogContent>{t('leaving.words')}</DialogContent>
      <DialogActions>
        <Button onClick={() => void logout()}>{t('leaving.go')}</Button>
        <Button
          variant="contained"
          onClick={() => {
            stay();
            void leave();
          }}
        >
          {t('do.retry')}
        </Button>
      </DialogActions>
    </Dialog>
  );
  return { leave, warning };
}
