import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal, ruleOnStep, stepOf } from '#heart-core';
import { CaseRecords } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { restate } from '../cases/restate.ts';
import { type DiagnosisFacts, diagnoses, writeDiagnosis } from '../causes/diagnose.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { evidence, recordEvidence, recordsOf } from './record-evidence.ts';
import type { DiagnosisBody, EvidenceBody } from './steps.dto.ts';
import { takeDraft } from './take-draft.ts';

/** What was heard, said and agreed, step by step; and why it came about. */
@Injectable()
export class StepsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async record({ caseId, ...part }: EvidenceBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      const done = await recordEvidence(tx, held, part, this.doing(by));
      done.story.push(...(await takeDraft(tx, held.id, part, this.doing(by))));
      await this.finish(tx, 'evidence.record', held, done, by);
      return done.record.id;
    });
    return this.records.one(evidence, id, by);
  }

  /** A guess may be written any time; a confirmed cause is the evidence of Diagnose, where the method has that step. */
  async diagnose({ caseId, ...facts }: DiagnosisBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      const doing = this.doing(by);
      const done =
        facts.status === 'confirmed' && stepOf(held.method, 'diagnose')
          ? await this.byEvidence(tx, held, facts, doing)
          : await this.bare(tx, held, facts, doing);
      await this.finish(tx, 'diagnosis.record', held, done, by);
      return done.record.id;
    });
    return this.records.one(diagnoses, id, by);
  }

  private async byEvidence(
    tx: EntityManager,
    held: HeldCase,
    { status: _, occurredAt, issueId, ...fields }: Omit<DiagnosisBody, 'caseId'>,
    doing: Doing,
  ): Promise<Done> {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const done = await recordEvidence(tx, held, { stepKey: 'diagnose', fields: given, occurredAt }, doing, { issueId });
    const [{ id }] = await tx.query('select id from diagnoses where case_id = $1 and evidence_id = $2', [
      held.id,
      done.record.id,
    ]);
    return { ...done, record: { id } };
  }

  private async bare(
    tx: EntityManager,
    held: HeldCase,
    { occurredAt, ...facts }: Omit<DiagnosisBody, 'caseId'>,
    doing: Doing,
  ): Promise<Done> {
    const at = happenedAt(occurredAt, doing.usual, { receivedAt: held.receivedAt, now: doing.now });
    if (facts.status === 'confirmed') await this.demandChoice(tx, held, at);
    const id = await writeDiagnosis(tx, held, facts as DiagnosisFacts, {
      agentId: doing.by.id,
      occurredAt: at,
      now: doing.now,
    });
    const { status, causeId, narrative } = facts;
    return {
      record: { id },
      story: [{ deed: 'diagnosis.record', occurredAt: at, facts: { status, causeId, narrative } }],
      refs: { diagnosis: id, status, cause: causeId },
    };
  }

  private async demandChoice(tx: EntityManager, held: HeldCase, at: Date): Promise<void> {
    const acting = held.method.steps.find(({ resolves }) => resolves);
    const withDiagnose = {
      ...held.method,
      steps: [
        ...held.method.steps,
        {
          key: 'diagnose' as const,
          label: 'Diagnose',
          letter: 'D',
          required: false,
          asks: ['causeId'],
          takes: [],
          after: [],
        },
      ],
    };
    const ruling = ruleOnStep({
      method: withDiagnose,
      stepKey: 'diagnose',
      fields: {},
      occurredAt: at,
      recorded: await recordsOf(tx, held.id),
      hasPromise: true,
      episode: held.episode,
    });
    if (!ruling.allowed)
      throw new Refusal('step-order', {
        first: acting?.key ?? null,
        reason: 'choice-first',
        detail: 'The cause is confirmed once the customer has accepted what was chosen.',
      });
  }

  private async finish(
    tx: EntityManager,
    deed: string,
    held: HeldCase,
    { story, refs }: Done,
    by: SignedInPerson,
  ): Promise<void> {
    await restate(tx, held.id, this.clock.now());
    await note(tx, {
      deed,
      person: by,
      at: this.clock.now(),
      caseId: held.id,
      refs,
      story,
      live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }],
    });
  }

  private doing(by: SignedInPerson): Doing {
    const now = this.clock.now();
    return { by, now, usual: now };
  }
}
