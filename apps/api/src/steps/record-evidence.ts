import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  checkEvidence,
  latenessOf,
  mayDo,
  type OrderRuling,
  Refusal,
  ruleOnStep,
  type StepRecord,
  stepKeys,
  stepOf,
  tidy,
  type Wire,
  workingMinutesBetween,
} from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { writeDiagnosis } from '../causes/diagnose.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { byChoice } from '../platform/listing.ts';
import type { EvidencePart } from './steps.dto.ts';

export const evidence = collection<Wire.EvidenceRecord>(
  'evidence',
  'evidence',
  `r.step_key as "stepKey", r.version, r.fields, r.not_possible_reason as "notPossibleReason", r.episode, r.agent_id as "agentId", r.squad_id as "squadId", r.occurred_at as "occurredAt",
   r.recorded_at as "recordedAt", r.breaches, r.override_reason as "overrideReason", r.lateness`,
  'r.recorded_at',
  { stepKey: byChoice('r.step_key', stepKeys) },
);

interface Known {
  /** A promise comes in the same request. */
  promisePending?: boolean;
  /** What a new case holds so far. */
  recorded?: StepRecord[];
  issueId?: string;
}

/** Evidence that was judged and may be written, with the diagnosis and the symptom that it names. */
interface Judged {
  row: Record<string, unknown>;
  record: StepRecord;
  done: Done;
  also: () => Promise<void>;
}

/** Records what was heard, said or agreed at a step, as its next version; the core says whether it counts and may come now. */
export async function recordEvidence(
  tx: EntityManager,
  held: HeldCase,
  body: EvidencePart,
  doing: Doing,
  known: Known = {},
): Promise<Done> {
  const judged = await judgeEvidence(tx, held, body, doing, known);
  await tx.query(writing, [JSON.stringify([judged.row])]);
  await judged.also();
  return judged.done;
}

/** Records the evidence of a new case, one step after the other; `at` names the place of the one that is refused. */
export async function recordAll(
  tx: EntityManager,
  held: HeldCase,
  bodies: readonly EvidencePart[],
  doing: Doing,
  { promisePending, at }: { promisePending: boolean; at: <T>(i: number, work: () => Promise<T>) => Promise<T> },
): Promise<Done[]> {
  const recorded: StepRecord[] = [];
  const all: Judged[] = [];
  for (const [i, body] of bodies.entries()) {
    const judged = await at(i, () => judgeEvidence(tx, held, body, doing, { promisePending, recorded }));
    recorded.push(judged.record);
    all.push(judged);
  }
  if (all.length > 0) await tx.query(writing, [JSON.stringify(all.map(({ row }) => row))]);
  for (const [i, { also }] of all.entries()) await at(i, also);
  return all.map(({ done }) => done);
}

const writing = `
  insert into evidence (case_id, id, squad_id, agent_id, episode, step_key, version, fields, not_possible_reason, occurred_at, recorded_at, breaches, override_reason, overridden_by_id, lateness)
  select case_id, id, squad_id, agent_id, episode, step_key, version, fields, not_possible_reason, occurred_at, recorded_at, breaches, override_reason, overridden_by_id, lateness
  from json_to_recordset($1::json) as e(case_id uuid, id uuid, squad_id uuid, agent_id uuid, episode int, step_key text, version int, fields jsonb, not_possible_reason text,
    occurred_at timestamptz, recorded_at timestamptz, breaches text[], override_reason text, overridden_by_id uuid, lateness text)`;

async function judgeEvidence(
  tx: EntityManager,
  held: HeldCase,
  body: EvidencePart,
  doing: Doing,
  { promisePending = false, recorded: known, issueId }: Known,
): Promise<Judged> {
  const { by, now } = doing;
  if (body.override && !mayDo(by.role, 'evidence.override'))
    throw new Refusal('forbidden', {
      reason: 'supervisor',
      detail: 'Only a supervisor lets a step stand out of order.',
    });
  const step = stepOf(held.method, body.stepKey);
  demandUnderWay(held, step?.mayFollowClosing ?? false);
  const fields = tidied(body.fields);
  const faults = checkEvidence(held.method, body.stepKey, fields, body.notPossibleReason);
  if (faults.length > 0) throw invalid(faults);
  const occurredAt = happenedAt(body.occurredAt, doing.usual, { receivedAt: held.receivedAt, now });
  if (step?.resolves && held.episode > 1) await demandThisEpisode(tx, held, occurredAt);
  const recorded = known ?? (await recordsOf(tx, held.id));
  const later = step?.resolves && fields.delivery !== 'doneNow';
  const hasPromise = promisePending || (later === true && (await promised(tx, held.id)));
  const { stepKey, notPossibleReason, override } = body;
  const { episode } = held;
  const ruling = ruleOnStep({
    ...{ method: held.method, stepKey, fields, notPossibleReason, occurredAt, recorded, hasPromise, episode, override },
  });
  if (!ruling.allowed) throw tooEarly(stepKey, ruling);
  const version = recorded.filter((one) => one.stepKey === stepKey).length + 1;
  const id = uuidv7();
  const hours = await hoursOf(tx, held);
  const also = async () => {
    const notPossible = notPossibleReason !== undefined;
    await alsoDiagnose(tx, held, fields, { agentId: by.id, occurredAt, now, evidenceId: id, issueId, notPossible });
    if (typeof fields.symptomId === 'string') await setSymptom(tx, held, fields.symptomId);
  };
  const row = {
    ...{ case_id: held.id, id, squad_id: held.squadId, agent_id: by.id, episode, step_key: stepKey, version, fields },
    not_possible_reason: notPossibleReason ?? null,
    occurred_at: occurredAt,
    recorded_at: now,
    breaches: ruling.breaches.map(({ code, missing }) => (missing ? `${code}:${missing}` : code)),
    override_reason: override?.reason ?? null,
    overridden_by_id: override ? by.id : null,
    lateness: latenessOf(occurredAt, now, workingMinutesBetween(hours, occurredAt, now)),
  };
  const facts = { stepKey, version, ...fields, notPossibleReason, override: override?.reason };
  const refs = {
    ...{ evidence: id, stepKey, version },
    override: override !== undefined,
    breaches: ruling.breaches.length,
  };
  return {
    row,
    record: { stepKey, fields, notPossibleReason, occurredAt, recordedAt: now, episode },
    done: { record: { id }, story: [{ deed: 'evidence.record', occurredAt, facts }], refs },
    also,
  };
}

function demandUnderWay(held: HeldCase, mayFollowClosing: boolean): void {
  if (held.status === 'closed' && !mayFollowClosing)
    throw new Refusal('conflict', { reason: 'closed', detail: 'The case is closed. Reopen it first.' });
}

/** What resolved the case before it was reopened belongs to the episode before. */
async function demandThisEpisode(tx: EntityManager, held: HeldCase, occurredAt: Date): Promise<void> {
  const [episode]: { openedAt: Date }[] = await tx.query(
    'select opened_at as "openedAt" from episodes where case_id = $1 and place = $2',
    [held.id, held.episode],
  );
  if (episode && occurredAt < episode.openedAt)
    throw invalid([
      { pointer: '/occurredAt', code: 'beforeReopened', detail: 'This lies before the case was reopened.' },
    ]);
}

function tidied(fields: { [name: string]: unknown }): { [name: string]: unknown } {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? tidy(value)
        : Array.isArray(value)
          ? value.map((one) => (typeof one === 'string' ? tidy(one) : one))
          : value,
    ]),
  );
}

function tooEarly(stepKey: string, { breaches, first }: OrderRuling): Refusal {
  const [breach] = breaches.filter(({ rule, explained }) => rule === 'block' && !explained);
  const details: Record<string, string> = {
    'step-first': `Record ${first} before ${stepKey}. Your words are not lost.`,
    'promise-missing': 'What is not done now needs a promise with a date. Make the promise first, or send it along.',
    'choice-first': `The cause is confirmed once the customer has accepted what was chosen: record ${first} first.`,
  };
  return new Refusal('step-order', {
    stepKey,
    first,
    missing: breaches.flatMap(({ missing }) => missing ?? []),
    reason: breach?.code,
    detail: details[breach?.code ?? 'step-first'],
  });
}

/** All versions of a case's evidence, as the rules need them. */
export async function recordsOf(tx: EntityManager, caseId: string): Promise<StepRecord[]> {
  return tx.query(
    `select step_key as "stepKey", fields, not_possible_reason as "notPossibleReason", occurred_at as "occurredAt", recorded_at as "recordedAt", episode, breaches from evidence where case_id = $1 order by recorded_at, version`,
    [caseId],
  );
}

async function promised(tx: EntityManager, caseId: string): Promise<boolean> {
  const found = await tx.query('select 1 from commitments where case_id = $1 and ended_at is null limit 1', [caseId]);
  return found.length > 0;
}

/** The guess of the resolving step is a hypothesis; the evidence of Diagnose is the confirmed diagnosis, by its other door. */
async function alsoDiagnose(
  tx: EntityManager,
  held: HeldCase,
  fields: { [name: string]: unknown },
  {
    notPossible,
    issueId,
    ...rest
  }: { agentId: string; occurredAt: Date; now: Date; evidenceId: string; issueId?: string; notPossible: boolean },
): Promise<void> {
  if (typeof fields.likelyCauseId === 'string')
    await writeDiagnosis(
      tx,
      held,
      { status: 'hypothesis', causeId: fields.likelyCauseId },
      { ...rest, pointer: '/fields/likelyCauseId' },
    );
  if (typeof fields.causeId !== 'string' || notPossible) return;
  const { controllable, canAffectOthers, narrative, prevention, none, contributing } = fields as {
    [name: string]: never;
  };
  const facts = {
    status: 'confirmed' as const,
    causeId: fields.causeId,
    contributing,
    controllable,
    canAffectOthers,
    narrative,
    prevention,
    none,
    issueId,
  };
  await writeDiagnosis(tx, held, facts, { ...rest, pointer: '/fields/causeId' });
}

/** The symptom that was heard becomes the case's; the one at opening stays if there was one. */
async function setSymptom(tx: EntityManager, held: HeldCase, symptomId: string): Promise<void> {
  const known = await tx.query('select 1 from symptoms where id = $1 and active', [symptomId]);
  if (known.length === 0)
    throw new Refusal('unprocessable', {
      detail: 'There is no such symptom.',
      errors: [{ pointer: '/fields/symptomId', code: 'reference', detail: 'There is no such symptom.' }],
    });
  await tx.query(
    'update cases set symptom_id = $2, opened_symptom_id = coalesce(opened_symptom_id, $2) where id = $1',
    [held.id, symptomId],
  );
}
