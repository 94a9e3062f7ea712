import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useNavigate } from 'react-admin';
import { screens } from '../frame/screens.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { useCommandsHere } from './commands.ts';
import { Kbd } from './Kbd.tsx';
import { keyOf, onRail } from './singleKeys.ts';
import { useKeys } from './useKeys.ts';

/** The keys that work here and now, as this person has chosen them. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const navigate = useNavigate();
  const { may } = useSession();
  const { on, remapped } = useKeys();
  const commands = useCommandsHere();
  const inCase = commands.some(({ id }) => id.startsWith('case.step.'));
  const inList = document.querySelector('[data-row]') !== null;
  const inInbox = document.querySelector('[data-approval]') !== null;
  const single: [string, string][] = commands.flatMap(({ key, words }) =>
    key ? [[keyOf(key, remapped).toUpperCase(), words] as [string, string]] : [],
  );
  const goes = screens
    .filter(({ needs }) => may(needs))
    .map(({ name, key }): [string, string] => [`G ${key.toUpperCase()}`, t(`menu.${name}`)]);
  const railRows: [string, string][] = [
    ['H E A R T', t('keys.letters')],
    ...onRail.map((act): [string, string] => [keyOf(act, remapped).toUpperCase(), t(`keys.acts.${act}`)]),
  ];
  const steps: [string, string][] = [
    ['Ctrl Enter', t('keys.complete')],
    ['Ctrl Shift Enter', t('keys.back')],
    ['Ctrl .', t('keys.hint')],
    ['/', t('keys.phrases')],
    ...(on ? [['1 – 9', t('keys.digits')] as [string, string]] : []),
    ['Esc', t('keys.rail')],
    ...(on ? railRows : []),
  ];
  const rows: [string, string][] = [
    ['J  K', t('keys.rows')],
    ['Enter', t('keys.open')],
    ['Space', t('keys.preview')],
    ['X', t('keys.choose')],
    ['A  L  U', t('keys.actRow')],
    ['R', t('keys.update')],
  ];
  const cards: [string, string][] = [
    ['J  K', t('keys.rows')],
    ['Y', t('keys.card.yes')],
    ['M', t('keys.card.less')],
    ['N', t('keys.card.no')],
    ['T', t('keys.card.takeOver')],
    ['R', t('keys.update')],
  ];
  const parts: [string, [string, string][]][] = [
    ...(inInbox ? [[t('keys.here'), cards] as [string, [string, string][]]] : []),
    ...(inCase ? [[t('keys.here'), steps] as [string, [string, string][]]] : []),
    ...(inList ? [[t('keys.here'), rows] as [string, [string, string][]]] : []),
    [t('keys.everywhere'), [['Ctrl K', t('keys.palette')], ...(on ? [...single, ...goes] : [])]],
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby="keys-title" maxWidth="md">
      <DialogTitle id="keys-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 4, flexWrap: 'wrap' }}>
          {parts.map(([title, lines]) => (
            <Box key={title}>
              <Box component="h3" sx={{ m: 0, fontSize: 14 }}>
                {title}
              </Box>
              <Box component="table" sx={{ borderSpacing: '0 6px', '& td': { paddingInlineEnd: 2 } }}>
                <tbody>
                  {lines.map(([keys, words]) => (
                    <tr key={`${keys} ${words}`}>
                      <td>
                        <Kbd>{keys}</Kbd>
                      </td>
                      <td>{words}</td>
                    </tr>
                  ))}
                </tbody>
              </Box>
            </Box>
          ))}
        </Box>
        {!on && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('keys.areOff')}</Box>}
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() => {
            onClose();
            navigate('/my-keys');
          }}
        >
          {t('keys.choose')}
        </Button>
        <Button onClick={onClose}>{t('do.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
