import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useDueCounts } from './useDue.ts';

/** What is still to be diagnosed, for whoever diagnoses; nothing while there is nothing. */
export const DueCard = () => {
  const t = useT();
  const { due, notSure } = useDueCounts();
  if (!due && !notSure) return null;
  return (
    <Panel title={t('due.title')}>
      <Box>
        {[due && t('due.card', { smart_count: due }), notSure && t('due.cardSure', { smart_count: notSure })]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <LinkBase to={notSure ? '/diagnoses-due' : '/diagnoses-due?tab=due'}>{t('due.open')}</LinkBase>
    </Panel>
  );
};
