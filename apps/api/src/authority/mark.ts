import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { byChoice, byId } from '../platform/listing.ts';
import type { ApprovalMarkBody } from './authority.dto.ts';
import type { HeldResolution } from './held-resolution.ts';

export const approvalMarks = collection<Wire.ApprovalMarkRecord>(
  'approval-marks',
  'approval_marks',
  `r.resolution_id as "resolutionId", r.person_id as "personId", r.kind, r.at, r.until_at as "untilAt"`,
  'r.at',
  { resolutionId: byId('r.resolution_id'), kind: byChoice('r.kind', ['seen', 'notNow']) },
);

/** An approver has seen a request (said once), or puts it aside for now, so that it moves on. Neither decides anything. */
export async function mark(
  tx: EntityManager,
  held: HeldCase,
  request: HeldResolution,
  { kind }: ApprovalMarkBody,
  { by, now }: Doing,
  notNowMinutes: number,
): Promise<Done & { again: boolean }> {
  if (request.agentId === by.id)
    throw new Refusal('forbidden', { reason: 'own-offer', detail: 'This is your own request; others answer it.' });
  if (request.standing !== 'awaitingApproval')
    throw new Refusal('conflict', { reason: request.standing, detail: 'This waits for nobody any more.' });
  const refs = { resolution: request.id, kind };
  const [seen]: { id: string }[] =
    kind === 'seen'
      ? await tx.query(
          `select id from approval_marks where case_id = $1 and resolution_id = $2 and person_id = $3 and kind = 'seen'`,
          [held.id, request.id, by.id],
        )
      : [];
  if (seen) return { record: seen, story: [], refs, again: true };
  const id = uuidv7();
  const until = kind === 'notNow' ? new Date(now.getTime() + notNowMinutes * 60_000) : null;
  await tx.query(
    'insert into approval_marks (case_id, id, resolution_id, person_id, kind, at, until_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [held.id, id, request.id, by.id, kind, now, until],
  );
  return { record: { id }, story: [], refs: { ...refs, mark: id }, again: false };
}
