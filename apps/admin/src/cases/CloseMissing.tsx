import { Box, Button } from '@mui/material';
import type { Blocker } from '#heart-core';
import { useT } from '../parts/useT.ts';

interface CloseMissingProps {
  blockers: readonly Blocker[];
  onGoTo: (pointer: string) => void;
}

const words = {
  commitment: 'workspace.bar.aPromise',
  approval: 'workspace.bar.anApproval',
  delivery: 'workspace.bar.aDelivery',
} as const;

/** What is still missing, each a link to where it is mended. */
export const CloseMissing = ({ blockers, onGoTo }: CloseMissingProps) => {
  const t = useT();
  if (blockers.length === 0) return <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('close.ready')}</Box>;
  return (
    <Box sx={{ fontSize: 13, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('workspace.bar.missing')}
      </Box>
      <Box component="ul" sx={{ display: 'contents', listStyle: 'none' }}>
        {blockers.map(({ code, pointer }) => (
          <Box component="li" key={pointer} sx={{ display: 'inline' }}>
            <Button
              size="small"
              onClick={() => onGoTo(pointer)}
              sx={{ textDecoration: 'underline', p: 0.25, minWidth: 0, minHeight: 28, fontSize: 13 }}
            >
              {code === 'step' ? t(`step.${pointer.split('/')[2]}.name`) : t(words[code])}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
