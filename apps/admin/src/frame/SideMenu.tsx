import { Box, Tooltip } from '@mui/material';
import { LinkBase, useLocation } from 'react-admin';
import { useWaitingCount } from '../authority/useWaitingCount.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { Count } from './Count.tsx';
import { screenIcon } from './screenIcon.tsx';
import { type Screen, screens } from './screens.ts';

/** The screens within this person's reach. */
export const SideMenu = ({ open }: { open: boolean }) => {
  const t = useT();
  const { may } = useSession();
  const { pathname } = useLocation();
  const waiting = useWaitingCount();
  const countOf = (name: string) => (name === 'approvals' ? waiting : 0);
  const mine = screens.filter(({ needs }) => may(needs));
  const line = (screen: Screen) => {
    const here = pathname.startsWith(screen.path);
    return (
      <Tooltip key={screen.name} title={open ? '' : t(`menu.${screen.name}`)} placement="right">
        <Box
          component={LinkBase}
          to={screen.path}
          aria-current={here ? 'page' : undefined}
          aria-label={open ? undefined : t(`menu.${screen.name}`)}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            minHeight: 40,
            px: 1.5,
            mx: 1,
            my: 0.25,
            borderRadius: 1,
            textDecoration: 'none',
            color: here ? 'primary.main' : 'text.primary',
            bgcolor: here ? 'var(--tint)' : undefined,
            fontWeight: here ? 650 : 400,
            borderInlineStart: '3px solid',
            borderInlineStartColor: here ? 'primary.main' : 'transparent',
            '&:hover': { bgcolor: 'var(--tint)' },
          }}
        >
          {screenIcon(screen.name)}
          {open && <Box sx={{ flex: 1 }}>{t(`menu.${screen.name}`)}</Box>}
          <Count of={countOf(screen.name)} />
        </Box>
      </Tooltip>
    );
  };
  const settings = mine.filter(({ setting }) => setting);
  return (
    <Box
      component="nav"
      aria-label={t('frame.screens')}
      sx={{
        width: open ? 216 : 64,
        flexShrink: 0,
        bgcolor: 'background.paper',
        borderInlineEnd: '1px solid var(--rule)',
        py: 1,
      }}
    >
      <Box sx={{ position: 'sticky', top: 'calc(var(--frame-top, 76px) + 8px)' }}>
        {mine.filter(({ setting }) => !setting).map(line)}
        {settings.length > 0 && <Box sx={{ borderTop: '1px solid var(--rule)', my: 1, mx: 2 }} />}
        {settings.map(line)}
      </Box>
    </Box>
  );
};
