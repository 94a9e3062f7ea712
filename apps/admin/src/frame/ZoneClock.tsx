import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { localeOf } from '../parts/moments.ts';
import { useNow } from '../parts/useNow.ts';

/** The reader's time, with its zone. */
export const ZoneClock = () => {
  const [locale] = useLocaleState();
  const now = useNow(5_000);
  const words = new Intl.DateTimeFormat(localeOf(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(now);
  return (
    <Box
      component="time"
      dateTime={now.toISOString()}
      sx={{ fontSize: 13, color: 'text.secondary', whiteSpace: 'nowrap' }}
    >
      {words}
    </Box>
  );
};
