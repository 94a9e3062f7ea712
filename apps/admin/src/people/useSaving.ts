import { useState } from 'react';
import { type RaRecord, useCreate, useNavigate, useNotify, useUpdate } from 'react-admin';
import type { Refused } from '../http.ts';

/** When the session has ended, react-admin calls an empty answer a success. */
const arrived = (record: RaRecord | undefined): boolean => record?.id !== undefined;

/** Adds or changes a record of settings, then goes back to the list; what was refused stays beside its field. */
export function useSaving(resource: 'squads' | 'users' | 'options' | 'symptoms') {
  const notify = useNotify();
  const navigate = useNavigate();
  const [create, creating] = useCreate();
  const [update, updating] = useUpdate();
  const [problem, setProblem] = useState<Refused | null>(null);
  const told = (name: string, key: string) => {
    notify(key, { type: 'success', messageArgs: { name } });
    navigate(`/${resource}`);
  };
  const onError = (refused: unknown) => setProblem(refused as Refused);
  return {
    pending: creating.isPending || updating.isPending,
    problem,
    faults: problem?.body?.faults ?? {},
    /** `then` says what comes after it, where that is not the list. */
    add: <Body extends { name: string }>(data: Body, then?: (id: string) => void) => {
      setProblem(null);
      const onSuccess = (made: RaRecord | undefined) => {
        if (!arrived(made)) return;
        if (then) then(String(made?.id));
        else told(data.name, 'people.added');
      };
      create(resource, { data }, { onSuccess, onError });
    },
    change: (before: RaRecord, data: object) => {
      setProblem(null);
      update(
        resource,
        { id: before.id, data, previousData: before },
        {
          onSuccess: (saved) => arrived(saved) && told(String(before.name), 'people.saved'),
          onError,
          mutationMode: 'pessimistic',
        },
      );
    },
  };
}
