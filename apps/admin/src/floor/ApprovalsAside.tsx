import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

/** The approvals that wait, beside the board. */
export const ApprovalsAside = ({ waiting }: { waiting: number }) => {
  const t = useT();
  return (
    <Panel title={t('floor.approvals')}>
      {waiting > 0 ? (
        <LinkBase to="/approvals">{t('floor.approvalsWait', { smart_count: waiting })}</LinkBase>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{t('floor.noApprovals')}</Box>
      )}
    </Panel>
  );
};
