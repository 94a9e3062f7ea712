import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { SettingsRecord } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { hoursOf, targetSeverities } from '../settings/targetsDraft.ts';

/** The targets that a complaint received now is measured by. */
export const TargetsLine = () => {
  const t = useT();
  const { data } = useRead<SettingsRecord>('/settings');
  if (!data) return null;
  const targets = targetSeverities
    .map((severity) => t('targets.said', { severity: t(`figures.severity.${severity}`), n: hoursOf(data, severity) }))
    .join(', ');
  return (
    <Box sx={{ mt: 1, fontSize: 13.5 }}>
      {t('targets.inWords', { targets })} · <LinkBase to="/targets">{t('targets.change')}</LinkBase>
    </Box>
  );
};
