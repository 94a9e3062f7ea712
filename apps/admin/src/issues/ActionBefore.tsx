import { Box } from '@mui/material';
import type { ActionRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useDay } from './days.ts';

/** What was agreed before, change by change: old days beside who changed them, when and why. */
export const ActionBefore = ({ action }: { action: ActionRecord }) => {
  const t = useT();
  const day = useDay();
  const { personName } = usePeople();
  if (action.before.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, fontSize: 13, color: 'text.secondary' }}>
      {action.before.map((before, place) => {
        const after = action.before[place + 1] ?? action;
        const days = (['dueOn', 'effectiveOn', 'checkOn'] as const).filter((name) => before[name] !== after[name]);
        const changes = [
          before.what !== after.what && t('action.was.what', { what: before.what }),
          before.ownerId !== after.ownerId && t('action.was.owner', { name: personName(before.ownerId) }),
          ...days.map((name) => {
            const was = before[name];
            return t(`action.was.${name}`, { day: was ? day(was) : t('action.was.open') });
          }),
        ].filter(Boolean);
        return (
          <li key={before.at}>
            ↻ {changes.join(' · ')} {t('action.was.until')} <Moment at={before.at} relative={false} /> ·{' '}
            {personName(before.byId)}
            {before.reason && `: “${before.reason}”`}
          </li>
        );
      })}
    </Box>
  );
};
