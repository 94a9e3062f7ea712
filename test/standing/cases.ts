import { v7 as uuidv7 } from 'uuid';
import { wholeHeart } from '../given.ts';
import type { Hand, Standing } from './standing.ts';

/** Cases and what is recorded of them step by step. */
export async function standingCases({ house, given, open, closed, post }: Hand): Promise<Standing> {
  const { lee, jo } = house.cast.people;
  const { causes, squads, symptoms } = house.cast;
  const evidence = await given.evidence(open.id, 'hear');
  const guess = await post(lee, '/diagnoses', { caseId: open.id, status: 'hypothesis', causeId: causes.courier });
  const second = await given.aClosedCase();
  const reopening = await given.aReopening(second.id);
  const note = await post(lee, '/notes', { caseId: open.id, text: 'She prefers mornings.' });
  const typed = { fields: { facts: { value: 'Order 1042', baseVersion: 0 } } };
  const draft = (await house.as(lee).put(`/drafts/${open.id}/hear`).send(typed).expect(200)).body;
  const incident = await post(lee, '/incidents', { caseId: open.id, kind: 'abuse' });
  const look = await post(jo, '/customer-looks', { reach: '0117 000 123' });
  const [ready, shut] = [await given.aCase({ evidence: wholeHeart() }), await given.aClosedCase()];
  const [dead] = await house.sql<{ id: string }>(
    `insert into jobs (id, kind, subject, due_at, run_after, state, attempts, created_at) values ($1, 'mail', 'x', now(), now(), 'dead', 20, now()) returning id`,
    [uuidv7()],
  );
  return {
    ids: {
      jobs: dead?.id as string,
      jobId: dead?.id as string,
      caseId: open.id,
      sameIssueAs: closed.id,
      duplicateOf: closed.id,
      caseIds: open.id,
      cases: open.id,
      customers: (open.customer as { id: string }).id,
      'customer-looks': look.id,
      contacts: open.contacts[0]?.id as string,
      evidence: evidence.id,
      notes: note.id,
      drafts: draft.id,
      stepKey: 'hear',
      incidents: incident.id,
      incidentId: incident.id,
      diagnoses: guess.id,
      closures: closed.closures[0]?.id as string,
      reopenings: reopening.id,
      methodKey: 'heart',
      key: 'fcr14',
      squadId: squads.severn,
      symptomId: symptoms.late,
    },
    bodies: {
      'Intake.log': { customer: { anonymous: true }, channel: 'phone', summary: 'Late', evidence: wholeHeart() },
      'Steps.record': { caseId: open.id, stepKey: 'empathize', fields: { feeling: 'let down', words: 'I see.' } },
      'CustomerLooks.look': { reach: 'rosa@example.test' },
      'Drafts.keep': { fields: { facts: { value: 'Order 1043', baseVersion: 1 } } },
      'Incidents.step': { incidentId: incident.id, step: 'askedToStop' },
      'Closures.close': { caseId: ready.id, outcome: 'settled' },
      'Closures.reopen': { caseId: shut.id, reason: 'customer' },
    },
  };
}
