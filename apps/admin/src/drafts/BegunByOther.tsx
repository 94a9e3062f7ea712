import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { focusFirst } from '../parts/focus.ts';
import { fromNow } from '../parts/moments.ts';
import { usePeople } from '../parts/useNames.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import type { Keeper } from './keeper.ts';
import { begunBy } from './typing.ts';

interface BegunByOtherProps {
  keeper: Keeper;
  /** Where the focus goes on. */
  form: () => Element | null;
}

/** A colleague has begun to type at this step: go on with their words, or begin anew and leave theirs in the timeline. */
export const BegunByOther = ({ keeper, form }: BegunByOtherProps) => {
  const t = useT();
  const now = useNow();
  const { user } = useSession();
  const { personName } = usePeople();
  const [settled, setSettled] = useState<'continued' | 'anew' | null>(null);
  const begun = user ? begunBy(keeper.typing, user.id) : null;
  const go = (how: 'continued' | 'anew') => {
    setSettled(how);
    focusFirst(form());
  };
  if (settled === 'anew')
    return (
      <Alert severity="info" role="status">
        {t('customer.began.kept')}
      </Alert>
    );
  if (!begun || settled) return null;
  const startAnew = () => {
    for (const name of begun.names) keeper.type(name, null);
    go('anew');
  };
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <>
          <Button size="small" color="inherit" onClick={() => go('continued')}>
            {t('customer.began.go')}
          </Button>
          <Button size="small" color="inherit" onClick={startAnew}>
            {t('customer.began.anew')}
          </Button>
        </>
      }
    >
      {t('customer.began.since', {
        name: personName(begun.personId) || t('workspace.others.someone'),
        ago: fromNow(new Date(begun.at), now, t),
      })}
    </Alert>
  );
};
