import { Avatar, Box, Divider, IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useNavigate, useStore } from 'react-admin';
import { locales } from '../i18n/i18nProvider.ts';
import { MailSwitch } from '../notices/MailSwitch.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import type { TextSize } from '../theme.ts';
import type { Look } from './Looks.tsx';
import { menuChoices } from './menuChoices.tsx';
import { useLeaving } from './useLeaving.tsx';

const looks: Look[] = ['light', 'dark', 'system'];
const sizes: TextSize[] = ['compact', 'comfortable'];

/** Oneself: look, language, keys, password, and the way out. */
export const PersonMenu = () => {
  const t = useT();
  const { user, may } = useSession();
  const { leave, warning } = useLeaving();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [look, setLook] = useStore<Look>('look', 'system');
  const [size, setSize] = useStore<TextSize>('text.size', 'compact');
  const [keys, setKeys] = useStore('keys.single', true);
  const [locale, setLocale] = useLocaleState();
  const close = () => setAnchor(null);
  const go = (path: string) => {
    close();
    navigate(path);
  };
  if (!user) return null;
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={t('frame.person', { name: user.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        size="small"
      >
        <Avatar sx={{ width: 28, height: 28, fontSize: 13, bgcolor: 'primary.main', color: 'primary.contrastText' }}>
          {user.name.slice(0, 2)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <strong>{user.name}</strong>
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t(`role.${user.role}`)}</Box>
        </Box>
        <Divider component="li" />
        {menuChoices({
          title: t('look.title'),
          chosen: look,
          options: looks.map((value) => ({ value, label: t(`look.${value}`) })),
          onChoose: setLook,
        })}
        {menuChoices({
          title: t('look.size'),
          chosen: size,
          options: sizes.map((value) => ({ value, label: t(`look.${value}`) })),
          onChoose: setSize,
        })}
        {menuChoices({
          title: t('frame.language'),
          chosen: locale,
          options: locales.map(({ locale: value, name: label }) => ({ value, label })),
          onChoose: setLocale,
        })}
        <Divider component="li" />
        <MenuItem role="menuitemcheckbox" aria-checked={keys} onClick={() => setKeys(!keys)} dense>
          {keys ? t('keys.turnOff') : t('keys.turnOn')}
        </MenuItem>
        {may('preference.keep') && <MailSwitch />}
        <MenuItem onClick={() => go('/my-keys')} dense>
          {t('keys.mine')}
        </MenuItem>
        <MenuItem onClick={() => go('/password')} dense>
          {t('password.title')}
        </MenuItem>
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            close();
            void leave();
          }}
          dense
        >
          {t('signIn.out')}
        </MenuItem>
      </Menu>
      {warning}
    </>
  );
};
