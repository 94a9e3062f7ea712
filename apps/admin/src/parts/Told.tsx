import { Alert, Snackbar } from '@mui/material';
import { useEffect, useState } from 'react';
import { type NotificationPayload, useNotificationContext } from 'react-admin';
import { useHushed } from './hush.ts';
import { useT } from './useT.ts';

/** What the house has to say in passing, one thing at a time. */
export const Told = () => {
  const t = useT();
  const hushed = useHushed();
  const { notifications, takeNotification } = useNotificationContext();
  const [told, setTold] = useState<NotificationPayload | null>(null);
  useEffect(() => {
    if (!told && !hushed && notifications.length > 0) setTold(takeNotification() ?? null);
  }, [told, hushed, notifications, takeNotification]);
  const words =
    typeof told?.message === 'string' ? t(told.message, told.notificationOptions?.messageArgs) : told?.message;
  return (
    <Snackbar
      open={told !== null}
      autoHideDuration={6000}
      onClose={(_event, reason) => reason !== 'clickaway' && setTold(null)}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      <Alert severity={told?.type ?? 'success'} onClose={() => setTold(null)} closeText={t('do.close')}>
        {words}
      </Alert>
    </Snackbar>
  );
};
