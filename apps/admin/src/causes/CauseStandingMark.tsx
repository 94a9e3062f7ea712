import { Box } from '@mui/material';
import type { CauseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

const shapes = { inUse: '●', retired: '–', merged: '→' } as const;

/** In use, retired or merged: a shape and a word. */
export const CauseStandingMark = ({ standing }: Pick<CauseRecord, 'standing'>) => {
  const t = useT();
  return (
    <Box
      component="span"
      sx={{
        fontSize: 13,
        fontWeight: 400,
        whiteSpace: 'nowrap',
        color: standing === 'inUse' ? undefined : 'text.secondary',
      }}
    >
      <span aria-hidden>{shapes[standing]}</span> {t(`causes.standing.${standing}`)}
    </Box>
  );
};
