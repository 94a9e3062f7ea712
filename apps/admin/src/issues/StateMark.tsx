import { Box } from '@mui/material';
import type { IssueState } from '#heart-core';
import { useT } from '../parts/useT.ts';

/** A disk that fills on the way from seen to holding. */
const shapes: Record<IssueState, string> = {
  seen: '○',
  confirmed: '◔',
  fixPlanned: '◑',
  fixed: '◕',
  proven: '●',
  dismissed: '–',
  joined: '→',
};

/** How far an issue has come. */
export const StateMark = ({ state }: { state: IssueState }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color: 'primary.main', marginInlineEnd: 0.75 }}>
        {shapes[state]}
      </Box>
      {t(`issue.state.${state}`)}
    </Box>
  );
};
