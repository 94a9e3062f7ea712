import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { CommitmentRecord, SettlementBody } from '#heart-core/wire';
import { useDeed } from '../parts/useDeed.ts';
import { useSession } from '../session.ts';

export type Asking = 'outcome' | 'noNews' | 'reassign';

/** What can be said of a promise on the board, and what is being asked about it now. */
export function usePromiseActs(promise: CommitmentRecord) {
  const notify = useNotify();
  const { user, may } = useSession();
  const { record, pending, problem, clear } = useDeed<SettlementBody>('settlements');
  const [asking, setAsking] = useState<Asking | null>(null);
  const settle = async (body: Omit<SettlementBody, 'commitmentId'>) => {
    const done = await record({ commitmentId: promise.id, ...body });
    if (!done) return;
    setAsking(null);
    notify(`promises.recorded.${body.kind}`, { type: 'success', messageArgs: { what: promise.what } });
  };
  return {
    asking,
    ask: (what: Asking | null) => {
      clear();
      setAsking((before) => (before === what ? null : what));
    },
    settle,
    pending,
    problem,
    mine: may('settlement.record') && (promise.ownerId === user?.id || may('settlement.forOthers')),
    over: promise.doneAt !== null || ['renegotiated', 'released', 'void', 'kept', 'late'].includes(promise.standing),
  };
}

export type PromiseActs = ReturnType<typeof usePromiseActs>;
