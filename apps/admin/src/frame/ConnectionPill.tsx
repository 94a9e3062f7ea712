import { Box } from '@mui/material';
import { useContext, useSyncExternalStore } from 'react';
import { turnOfKeepers, unsentOf, watchKeepers } from '../drafts/keepers.ts';
import { LiveContext } from '../live/live.ts';
import { useT } from '../parts/useT.ts';

/** Is what stands on the screen fresh? A shape and a word. */
export const ConnectionPill = ({ brief }: { brief: boolean }) => {
  const t = useT();
  const { link } = useContext(LiveContext);
  useSyncExternalStore(watchKeepers, turnOfKeepers);
  const keptHere = link.state === 'offline' ? unsentOf() : 0;
  const at = link.since.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const mark = { live: '●', joining: '◌', catchingUp: '◌', offline: '○' }[link.state];
  const words =
    link.state === 'offline' && keptHere > 0
      ? t('live.offlineKept', { at, smart_count: keptHere })
      : t(`live.${link.state}`, { at });
  return (
    <Box
      role="status"
      title={words}
      sx={{
        fontSize: 12.5,
        px: 1,
        py: 0.25,
        borderRadius: 4,
        border: '1px solid var(--rule)',
        whiteSpace: 'nowrap',
        color: link.state === 'offline' ? 'var(--broken-text)' : 'text.secondary',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ color: link.state === 'live' ? 'var(--done)' : 'inherit', marginInlineEnd: brief ? 0 : 0.5 }}
      >
        {mark}
      </Box>
      <Box
        component="span"
        sx={
          brief
            ? { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' }
            : undefined
        }
      >
        {words}
      </Box>
    </Box>
  );
};
