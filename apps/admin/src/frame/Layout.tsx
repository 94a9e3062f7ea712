import { Box, useMediaQuery, useTheme } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { useLocation, useStore } from 'react-admin';
import { Shelf } from '../drafts/Shelf.tsx';
import { Shortcuts } from '../keys/Shortcuts.tsx';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { Told } from '../parts/Told.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { PresenceBeat } from '../presence/PresenceBeat.tsx';
import { SpikeBanner } from '../triage/SpikeBanner.tsx';
import { BottomNav } from './BottomNav.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { NewRelease } from './NewRelease.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameTop } from './useFrameTop.ts';

const ofCase = /^\/cases\/[0-9a-f-]{36}$/;

/** The frame around every screen. */
export const Layout = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const theme = useTheme();
  const phone = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  const [open, setOpen] = useStore('menu.open', true);
  // On a phone a case has the screen for itself: what is above it scrolls away.
  const { pathname } = useLocation();
  const stuck = !(phone && ofCase.test(pathname));
  const top = useFrameTop<HTMLDivElement>(stuck);
  return (
    <LiveProvider>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'fixed',
          top: -80,
          insetInlineStart: 8,
          zIndex: 2000,
          p: 1,
          bgcolor: 'background.paper',
          border: '1px solid var(--focus)',
          borderRadius: 1,
          displayPrint: 'none',
          '&:focus': { top: 8 },
        }}
      >
        {t('frame.skip')}
      </Box>
      {phone && <DemoStrip />}
      <Box
        ref={top}
        sx={{ position: stuck ? 'sticky' : 'static', top: 0, zIndex: 1100, '@media print': { position: 'static' } }}
      >
        {!phone && <DemoStrip />}
        <Box sx={{ displayPrint: 'none' }}>
          <NewRelease />
          <SpikeBanner />
          <TopBar phone={phone} onMenu={() => setOpen(!open)} />
          {!phone && (
            <Shelf>
              <CaseTabs />
            </Shelf>
          )}
        </Box>
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'stretch',
          minHeight: 'calc(100vh - var(--frame-top, 76px))',
          '@media print': { minHeight: 0 },
        }}
      >
        {!phone && (
          <Box sx={{ display: 'flex', displayPrint: 'none' }}>
            <SideMenu open={open} />
          </Box>
        )}
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, outline: 'none', pb: phone ? 9 : 0 }}
        >
          <Suspense
            fallback={
              <Box sx={{ p: 3 }}>
                <Waiting />
              </Box>
            }
          >
            <Shelf>{children}</Shelf>
          </Suspense>
        </Box>
      </Box>
      {phone && (
        <Box sx={{ displayPrint: 'none' }}>
          <BottomNav />
        </Box>
      )}
      <Shortcuts />
      <PresenceBeat />
      <Told />
    </LiveProvider>
  );
};
