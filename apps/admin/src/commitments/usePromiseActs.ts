import { useRef, useState } from 'react';
import type { CommitmentRecord, SettlementBody, SettlementRecord, SettlementUndoingBody } from '#heart-core/wire';
import { useDeed } from '../parts/useDeed.ts';
import { useSession } from '../session.ts';

export type Asking = 'outcome' | 'noNews' | 'reassign' | 'renegotiate' | 'release' | 'void';
export type Said = Omit<SettlementBody, 'commitmentId'>;

/** What can be said of a promise, what is being asked about it now, and what was just said and can be taken back. */
export function usePromiseActs(promise: CommitmentRecord, onSettled?: () => void) {
  const { user, may } = useSession();
  const settling = useDeed<SettlementBody, SettlementRecord>('settlements');
  const undoing = useDeed<SettlementUndoingBody>('settlement-undoings');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState<SettlementRecord | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const settle = async (body: Said) => {
    const done = await settling.record({ commitmentId: promise.id, ...body });
    if (!done) return;
    setAsking(null);
    setSaid(done);
    onSettled?.();
  };
  const ask = (what: Asking | null) => {
    settling.clear();
    if (what && !asking) opener.current = document.activeElement as HTMLElement | null;
    if (!what) opener.current?.focus();
    setAsking((before) => (before === what ? null : what));
  };
  return {
    asking,
    ask,
    settle,
    said,
    forget: () => setSaid(null),
    undo: async () => {
      if (said && (await undoing.record({ settlementId: said.id }))) setSaid(null);
    },
    pending: settling.pending || undoing.pending,
    problem: settling.problem ?? undoing.problem,
    mine: may('settlement.record') && (promise.ownerId === user?.id || may('settlement.forOthers')),
    voids: may('settlement.void'),
    over: promise.doneAt !== null || ['renegotiated', 'released', 'void', 'kept', 'late'].includes(promise.standing),
  };
}

export type PromiseActs = ReturnType<typeof usePromiseActs>;
