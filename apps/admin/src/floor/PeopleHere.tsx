import { Box, Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { OnlineMark } from '../presence/OnlineMark.tsx';
import { usePresence } from '../presence/usePresence.ts';

interface PeopleHereProps {
  squadId: string | null;
  onClose: () => void;
}

/** Who is at their desk, and in which case. */
export const PeopleHere = ({ squadId, onClose }: PeopleHereProps) => {
  const t = useT();
  const { squadName } = useSquads();
  const { here } = usePresence(squadId ? { squadId } : {});
  return (
    <Stack
      direction="row"
      useFlexGap
      role="region"
      aria-label={t('floor.online')}
      sx={{
        gap: 2,
        flexWrap: 'wrap',
        alignItems: 'center',
        bgcolor: 'var(--tint)',
        borderRadius: 1,
        px: 2,
        py: 1,
        mb: 2,
      }}
    >
      {here.length === 0 && <span>{t('floor.nobodyHere')}</span>}
      {here.map(({ id, name, squadIds, caseId, stepKey }) => (
        <span key={id}>
          <OnlineMark online />
          <strong>{name}</strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {squadIds.map(squadName).filter(Boolean).join(', ')}
          </Box>
          {caseId && (
            <>
              {' · '}
              <LinkBase to={`/cases/${caseId}`}>
                {stepKey ? t('presence.inStep', { step: t(`step.${stepKey}.name`) }) : t('presence.inCase')}
              </LinkBase>
            </>
          )}
        </span>
      ))}
      <Box sx={{ flex: 1 }} />
      <Button size="small" onClick={onClose}>
        {t('do.close')}
      </Button>
    </Stack>
  );
};
