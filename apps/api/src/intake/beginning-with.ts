import { Refusal } from '#heart-core';
import type { HeldPush } from '../pushes/answer.ts';
import type { CaseBody } from './intake.dto.ts';

/** A case that begins with a contact which was pushed in: when the customer reached us, and where, unless it is said otherwise. */
export function beginningWith(pushed: HeldPush, body: CaseBody): CaseBody {
  if (pushed.direction === 'outbound')
    throw new Refusal('unprocessable', {
      detail: 'A case begins with a customer who reaches us, not with our own call.',
      errors: [{ pointer: '/contactPushId', code: 'outbound', detail: 'This contact went out from us.' }],
    });
  const { startedAt, endedAt, squadId } = pushed;
  return {
    ...body,
    squadId: body.squadId ?? squadId,
    receivedAt: body.receivedAt ?? startedAt,
    contact: body.contact ?? { startedAt, ...(endedAt ? { endedAt } : {}) },
  };
}
