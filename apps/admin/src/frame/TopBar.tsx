import AddIcon from '@mui/icons-material/Add';
import MenuIcon from '@mui/icons-material/Menu';
import { Box, Button, IconButton, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { Bell } from '../notices/Bell.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ConnectionPill } from './ConnectionPill.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ZoneClock } from './ZoneClock.tsx';

interface TopBarProps {
  phone: boolean;
  onMenu: () => void;
}

export const TopBar = ({ phone, onMenu }: TopBarProps) => {
  const t = useT();
  const { may, workspace, demo } = useSession();
  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        minHeight: 48,
        px: { xs: 1, md: 1.5 },
        gap: { xs: 0.5, md: 1.5 },
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderBottom: '1px solid var(--rule)',
      }}
    >
      {!phone && (
        <IconButton onClick={onMenu} aria-label={t('frame.menu')} size="small">
          <MenuIcon fontSize="small" />
        </IconButton>
      )}
      {!phone && (
        <Box
          component={LinkBase}
          to="/"
          sx={{ fontWeight: 700, color: 'text.primary', textDecoration: 'none', whiteSpace: 'nowrap' }}
        >
          {workspace ?? (demo ? 'Demo Home Goods' : 'Heartdesk')}
        </Box>
      )}
      <SearchBox />
      <Box sx={{ flex: 1 }} />
      <ConnectionPill brief={phone} />
      {!phone && <ZoneClock />}
      {may('case.open') && (
        <Button
          component={LinkBase}
          to="/cases/create"
          variant="contained"
          size="small"
          startIcon={<AddIcon />}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {phone ? t('case.newShort') : t('case.new')}
        </Button>
      )}
      {may('notification.mark') && <Bell />}
      <PersonMenu />
    </Stack>
  );
};
