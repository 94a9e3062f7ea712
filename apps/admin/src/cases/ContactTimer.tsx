import { Box } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';

/** A contact that has run for longer than this was left, not held. */
const longestMs = 4 * 3_600_000;

/** How, and for how long by now: the contact that is under way. Nobody is hurried by it; it is read out to nobody. */
export const ContactTimer = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const now = useNow(1000);
  const running = record.contacts
    .filter(({ endedAt, direction }) => !endedAt && direction === 'inbound')
    .map(({ startedAt }) => now.getTime() - Date.parse(startedAt))
    .filter((ms) => ms >= 0 && ms < longestMs)
    .sort((a, b) => a - b)[0];
  const seconds = Math.floor((running ?? 0) / 1000);
  const pair = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const length = `${hours > 0 ? `${hours}:` : ''}${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}`;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {record.channel && t(`channel.${record.channel}`)}
      {running !== undefined && record.status !== 'closed' && (
        <Box
          component="span"
          role="timer"
          aria-live="off"
          title={t('workspace.timer')}
          sx={{ marginInlineStart: 0.75 }}
        >
          {length}
        </Box>
      )}
    </Box>
  );
};
