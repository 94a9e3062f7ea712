import { Box, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useStore } from 'react-admin';
import { busyWith } from '../parts/busyWith.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { searchId } from './SearchBox.tsx';
import { screens } from './screens.ts';

/** How long after G the second key may come. */
const patienceMs = 1500;

/** Single keys outside of fields; each person can switch them off. */
export const Shortcuts = () => {
  const t = useT();
  const navigate = useNavigate();
  const { may } = useSession();
  const [on] = useStore('keys.single', true);
  const [help, setHelp] = useState(false);
  const afterG = useRef(0);
  const mine = screens.filter(({ needs }) => may(needs));
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyWith(event.target)) return;
      const key = event.key.toLowerCase();
      const goes =
        Date.now() - afterG.current < patienceMs
          ? screens.find((screen) => screen.key === key && may(screen.needs))
          : undefined;
      afterG.current = key === 'g' ? Date.now() : 0;
      if (goes) navigate(goes.path);
      else if (key === '?') setHelp(true);
      else if (key === '/') document.getElementById(searchId)?.focus();
      else if (key === 'c' && may('case.open')) navigate('/cases/create');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, navigate, may]);
  const rows: [string, string][] = [
    ['?', t('keys.help')],
    ['/', t('keys.search')],
    ...(may('case.open') ? [['C', t('case.new')] as [string, string]] : []),
    ...mine.map(({ name, key }): [string, string] => [`G ${key.toUpperCase()}`, t(`menu.${name}`)]),
    ['J  K', t('keys.rows')],
    ['Enter', t('keys.open')],
    ['Space', t('keys.preview')],
    ['A  L  U', t('keys.actRow')],
    ['R', t('keys.update')],
    ['Ctrl Enter', t('keys.complete')],
    ['Ctrl Shift Enter', t('keys.back')],
    ['1 – 9', t('keys.digits')],
    ['Esc', t('keys.rail')],
  ];
  return (
    <Dialog open={help} onClose={() => setHelp(false)} aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Box component="table" sx={{ borderSpacing: '16px 6px' }}>
          <tbody>
            {rows.map(([keys, words]) => (
              <tr key={keys}>
                <td>
                  <Box
                    component="kbd"
                    sx={{
                      px: 1,
                      py: 0.25,
                      border: '1px solid var(--field-border)',
                      borderRadius: 1,
                      whiteSpace: 'nowrap',
                      fontSize: 12.5,
                    }}
                  >
                    {keys}
                  </Box>
                </td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </DialogContent>
    </Dialog>
  );
};
