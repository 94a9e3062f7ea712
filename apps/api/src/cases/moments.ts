import { saidAfter } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

/** When something happened: as said, else now. Never in the future, never before the customer reached us. */
export function happenedAt(
  said: Date | undefined,
  usual: Date,
  { receivedAt, now }: { receivedAt: Date; now: Date },
  pointer = '/occurredAt',
): Date {
  const at = said ?? new Date(Math.max(usual.getTime(), receivedAt.getTime()));
  if (at > now) throw invalid([{ pointer, code: 'future', detail: 'This lies in the future.' }]);
  const meant = saidAfter(at, receivedAt);
  if (!meant) throw invalid([{ pointer, code: 'beforeReceived', detail: 'This lies before the customer reached us.' }]);
  return meant;
}
