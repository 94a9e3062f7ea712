import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../parts/useT.ts';

export const contextTabs = ['customer', 'guide', 'timeline'] as const;
export type ContextTab = (typeof contextTabs)[number];

interface CaseContextProps {
  tab: ContextTab;
  onTab: (tab: ContextTab) => void;
  customer: ReactNode;
  guide: ReactNode;
  timeline: ReactNode;
}

/** What helps while somebody talks: who they are, how this step goes, what was done so far. */
export const CaseContext = ({ tab, onTab, ...panes }: CaseContextProps) => {
  const t = useT();
  return (
    <Box
      component="aside"
      aria-label={t('workspace.context.title')}
      sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', minWidth: 0 }}
    >
      <Tabs
        value={tab}
        onChange={(_event, chosen: ContextTab) => onTab(chosen)}
        variant="fullWidth"
        aria-label={t('workspace.context.title')}
        sx={{ minHeight: 44, borderBottom: '1px solid var(--rule)' }}
      >
        {contextTabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={t(`workspace.context.${name}`)}
            id={`context-tab-${name}`}
            aria-controls={`context-${name}`}
            sx={{ minHeight: 44, minWidth: 0, textTransform: 'none', fontWeight: 600, px: 1 }}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`context-${tab}`}
        aria-labelledby={`context-tab-${tab}`}
        sx={{ p: 2, maxHeight: { lg: 'calc(100vh - var(--frame-top, 76px) - 210px)' }, overflow: 'auto' }}
      >
        {panes[tab]}
      </Box>
    </Box>
  );
};
