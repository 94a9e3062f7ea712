import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Box, ButtonBase, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useLocation, useNavigate } from 'react-admin';
import { useWaitingCount } from '../authority/useWaitingCount.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { Count } from './Count.tsx';
import { screenIcon } from './screenIcon.tsx';
import { screens } from './screens.ts';

/** So many fit under a thumb. */
const places = 4;
const lastOfAll = 99;

const placeStyle = (here: boolean) => ({
  flex: 1,
  minHeight: 52,
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
});

/** On a phone: the first screens under the thumb, and the way to the others. */
export const BottomNav = () => {
  const t = useT();
  const { may } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const waiting = useWaitingCount();
  const mine = screens
    .filter(({ needs }) => may(needs))
    .sort((a, b) => (a.thumb ?? lastOfAll) - (b.thumb ?? lastOfAll));
  const first = mine.length > places ? mine.slice(0, places - 1) : mine;
  const others = mine.slice(first.length);
  const elsewhere = others.some(({ path }) => pathname.startsWith(path));
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
      {first.map(({ name, path }) => {
        const here = pathname.startsWith(path);
        return (
          <Box key={name} component={LinkBase} to={path} aria-current={here ? 'page' : undefined} sx={placeStyle(here)}>
            {screenIcon(name)}
            <span>
              {t(`menu.${name}`)} <Count of={name === 'approvals' ? waiting : 0} />
            </span>
          </Box>
        );
      })}
      {others.length > 0 && (
        <ButtonBase
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
          sx={placeStyle(elsewhere)}
        >
          <MoreIcon fontSize="small" />
          {t('frame.more')}
        </ButtonBase>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map(({ name, path }) => (
          <MenuItem
            key={name}
            selected={pathname.startsWith(path)}
            onClick={() => {
              setAnchor(null);
              navigate(path);
            }}
            sx={{ minHeight: 48, gap: 1.5 }}
          >
            {screenIcon(name)}
            {t(`menu.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
};
