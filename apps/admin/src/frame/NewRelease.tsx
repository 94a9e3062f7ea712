import { Box, Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useT } from '../parts/useT.ts';
import { release } from '../release.ts';

/** The house has been renewed under this tab: said once, and never forced on somebody who is typing. */
export const NewRelease = () => {
  const t = useT();
  const newer = useSyncExternalStore(release.subscribe, release.isNewer);
  return (
    <div role="status">
      {newer && (
        <Box
          sx={{
            display: 'flex',
            gap: 1.5,
            alignItems: 'center',
            justifyContent: 'center',
            flexWrap: 'wrap',
            px: 2,
            py: 0.5,
            bgcolor: 'background.paper',
            borderBottom: '2px solid var(--primary)',
          }}
        >
          {t('state.newRelease')}
          <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
            {t('do.reload')}
          </Button>
        </Box>
      )}
    </div>
  );
};
