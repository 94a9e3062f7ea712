import { Box } from '@mui/material';
import { useT } from '../parts/useT.ts';
import { useOthersHere } from '../presence/useOthersHere.ts';

/** "Sam is in Resolve": who else has the case open, and at which step. */
export const OthersHere = ({ caseId }: { caseId: string }) => {
  const t = useT();
  const others = useOthersHere(caseId);
  const words = others.map(({ name, stepKey }) =>
    stepKey
      ? t('workspace.others.inStep', { name, step: t(`step.${stepKey}.name`) })
      : t('workspace.others.here', { name }),
  );
  return (
    <Box component="span" role="status" sx={{ color: 'text.primary', fontWeight: words.length > 0 ? 600 : 400 }}>
      {words.length > 0 && <span aria-hidden>◈ </span>}
      {words.join(' · ')}
    </Box>
  );
};
