import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-admin';
import { searchId } from '../frame/SearchBox.tsx';
import { screens } from '../frame/screens.ts';
import { busyWith } from '../parts/busyWith.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { type Command, useCommands, useCommandsHere } from './commands.ts';
import { actOf, onRail, type SingleKey, singleKeys } from './singleKeys.ts';
import { useKeys } from './useKeys.ts';

const KeyHelp = lazy(() => import('./KeyHelp.tsx').then(({ KeyHelp }) => ({ default: KeyHelp })));
const Palette = lazy(() => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })));

/** How long after G the second key may come. */
const patienceMs = 1500;
const everywhere = (Object.keys(singleKeys) as SingleKey[]).filter((act) => !onRail.includes(act));

/** Keys outside of fields, and Ctrl K anywhere. Each person can switch the single ones off, or choose others. */
export const Shortcuts = () => {
  const t = useT();
  const navigate = useNavigate();
  const { may } = useSession();
  const { on, remapped } = useKeys();
  const [shown, show] = useState<'help' | 'palette' | null>(null);
  const afterG = useRef(0);
  const own: Command[] = [
    { id: 'keys.help', words: t('keys.acts.help'), key: 'help', run: () => show('help') },
    {
      id: 'keys.search',
      words: t('keys.search'),
      key: 'search',
      run: () => document.getElementById(searchId)?.focus(),
    },
    ...(may('case.open')
      ? [{ id: 'case.new', words: t('case.new'), key: 'create' as const, run: () => navigate('/cases/create') }]
      : []),
  ];
  useCommands(own);
  const commands = useCommandsHere();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        show('palette');
        return;
      }
      if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyWith(event.target))
        return;
      const goes =
        Date.now() - afterG.current < patienceMs
          ? screens.find((screen) => screen.key === key && may(screen.needs))
          : undefined;
      afterG.current = key === 'g' ? Date.now() : 0;
      const act = actOf(key, remapped, everywhere);
      const command = act && commands.find((one) => one.key === act);
      if (goes) navigate(goes.path);
      else if (command) command.run();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, remapped, commands, navigate, may]);
  return (
    <Suspense fallback={null}>
      {shown === 'help' && <KeyHelp onClose={() => show(null)} />}
      {shown === 'palette' && <Palette onClose={() => show(null)} />}
    </Suspense>
  );
};
