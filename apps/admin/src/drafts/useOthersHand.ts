import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { labelOf } from '../steps/stepWords.ts';
import type { Keeper } from './keeper.ts';

/** "Sam set the symptom.": says in passing what another hand has just filled in. */
export function useOthersHand(keeper: Keeper): void {
  const t = useT();
  const notify = useNotify();
  const { user } = useSession();
  const { personName } = usePeople();
  const { typing } = keeper;
  useEffect(() => {
    if (typing.held === undefined) return;
    for (const { name, field } of keeper.takeNews()) {
      const who = personName(field.editedById);
      if (field.editedById === user?.id || !who) continue;
      notify('workspace.others.set', {
        type: 'info',
        messageArgs: { name: who, field: labelOf(name, keeper.stepKey, t) },
      });
    }
  }, [keeper, typing.held, user?.id, personName, notify, t]);
}
