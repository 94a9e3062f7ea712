import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { dayAndTime, fromNow } from './moments.ts';
import { useNow } from './useNow.ts';
import { useT } from './useT.ts';

interface MomentProps {
  at: string;
  zone?: string;
  relative?: boolean;
  /** Only "in 2 h", with the day in the title. */
  brief?: boolean;
}

/** A moment as the house writes it: absolute, and how far away. */
export const Moment = ({ at, zone, relative = true, brief = false }: MomentProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow();
  const moment = new Date(at);
  const absolute = dayAndTime(moment, locale, zone);
  const away = fromNow(moment, now, t);
  return (
    <Box
      component="time"
      dateTime={at}
      title={brief ? absolute : undefined}
      sx={{ whiteSpace: brief ? 'nowrap' : undefined }}
    >
      {brief ? away : relative ? `${absolute} · ${away}` : absolute}
    </Box>
  );
};
