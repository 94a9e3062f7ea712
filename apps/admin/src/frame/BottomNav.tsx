import { Box } from '@mui/material';
import { LinkBase, useLocation } from 'react-admin';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { screenIcon } from './screenIcon.tsx';
import { screens } from './screens.ts';

/** On a phone: the first four screens under the thumb. */
export const BottomNav = () => {
  const t = useT();
  const { may } = useSession();
  const { pathname } = useLocation();
  return (
    <Box
      component="nav"
      aria-label={t('frame.screens')}
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        display: 'flex',
        bgcolor: 'background.paper',
        borderTop: '1px solid var(--rule)',
      }}
    >
      {screens
        .filter(({ needs }) => may(needs))
        .slice(0, 4)
        .map(({ name, path }) => {
          const here = pathname.startsWith(path);
          return (
            <Box
              key={name}
              component={LinkBase}
              to={path}
              aria-current={here ? 'page' : undefined}
              sx={{
                flex: 1,
                minHeight: 56,
                display: 'flex',
                flexDirection: 'column',
                alignItems: 'center',
                justifyContent: 'center',
                fontSize: 12.5,
                gap: 0.25,
                textDecoration: 'none',
                color: here ? 'primary.main' : 'text.secondary',
                fontWeight: here ? 650 : 400,
                borderTop: '3px solid',
                borderColor: here ? 'primary.main' : 'transparent',
              }}
            >
              {screenIcon(name)}
              {t(`menu.${name}`)}
            </Box>
          );
        })}
    </Box>
  );
};
