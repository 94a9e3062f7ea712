import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal, type Wire } from '#heart-core';
import { holdSums, propose } from '../authority/propose.ts';
import { Remedies } from '../authority/remedies.ts';
import { CaseRecords } from '../cases/case-records.ts';
import { CasesService } from '../cases/cases.service.ts';
import { contacts } from '../cases/contacts.service.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { diagnoses } from '../causes/diagnose.ts';
import { close, closures } from '../closures/close.ts';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { promise } from '../commitments/promise.ts';
import { CustomAnswers } from '../custom-fields/custom-answers.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { holdPush, sayPush } from '../pushes/answer.ts';
import { type SettingsRecord, SettingsService } from '../settings/settings.service.ts';
import { recordAll } from '../steps/record-evidence.ts';
import { beginningWith } from './beginning-with.ts';
import type { CaseBody } from './intake.dto.ts';
import { openCase, receivedAtOf, squadAndMethod } from './open-case.ts';

/** Logging a case, with as many of its parts as are known; and showing one whole. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly cases: CasesService,
    private readonly commitments: CommitmentsService,
    private readonly records: CaseRecords,
    private readonly remedies: Remedies,
    private readonly settings: SettingsService,
    private readonly answers: CustomAnswers,
  ) {}

  /** All or nothing: every rule is checked as if the parts came one by one, as contact, promises, evidence, remedies, closure. */
  async log(asked: CaseBody, by: SignedInPerson): Promise<string> {
    const now = this.clock.now();
    return this.house.deed(async (tx) => {
      const pushed = asked.contactPushId ? await holdPush(tx, asked.contactPushId, by, now) : null;
      const body = pushed ? beginningWith(pushed, asked) : asked;
      const doing: Doing = { by, now, usual: body.contact?.endedAt ?? now };
      const receivedAt = receivedAtOf(body, now);
      const [settings, answers, place] = await this.house.together(
        () => this.settings.now(),
        () => this.answers.atIntake(body),
        () => squadAndMethod(this.house, body, receivedAt, by),
      );
      const held = await openCase(tx, body, doing, { settings, answers, place, knownId: pushed?.customerId });
      const { story, refs } = await this.parts(tx, held, body, doing, settings);
      await restate(tx, held.id, now);
      if (pushed) await sayPush(tx, { contactPushId: pushed.id, kind: 'opened', caseId: held.id }, by, now);
      const opened = {
        deed: 'case.open',
        occurredAt: held.receivedAt,
        facts: { summary: body.summary, channel: body.channel, methodKey: held.method.key },
      };
      const ids = { number: held.number, squad: held.squadId, method: held.method.key, customer: held.customerId };
      const live = [
        { resource: 'cases' as const, squadIds: [held.squadId], ids: [held.id] },
        ...(pushed ? [{ resource: 'contact-pushes' as const, squadIds: [pushed.squadId], ids: [pushed.id] }] : []),
        ...(body.commitments ? [{ resource: 'commitments' as const, squadIds: [held.squadId] }] : []),
        ...(body.resolutions ? [{ resource: 'resolutions' as const, squadIds: [held.squadId] }] : []),
      ];
      await note(tx, {
        deed: 'case.open',
        person: by,
        at: now,
        caseId: held.id,
        refs: { ...ids, ...refs, contactPush: pushed?.id },
        story: [opened, ...story],
        live,
        first: true,
      });
      return held.id;
    });
  }

  private async parts(
    tx: EntityManager,
    held: HeldCase,
    body: CaseBody,
    doing: Doing,
    settings: SettingsRecord,
  ): Promise<Pick<Done, 'story' | 'refs'>> {
    const done: Done[] = [];
    const at = <T>(place: string, work: () => Promise<T>) =>
      work().catch((problem) => Promise.reject(within(problem, place)));
    for (const [i, part] of (body.commitments ?? []).entries())
      done.push(await at(`/commitments/${i}`, () => promise(tx, held, part, doing)));
    const promisePending = (body.resolutions ?? []).some(({ effectiveBy }) => effectiveBy !== undefined);
    const atEvidence = <T>(i: number, work: () => Promise<T>) => at(`/evidence/${i}`, work);
    done.push(...(await recordAll(tx, held, body.evidence ?? [], doing, { promisePending, at: atEvidence })));
    const { resolutions = [] } = body;
    if (resolutions.length > 0) {
      await holdSums(tx, held, resolutions, doing);
      for (const [i, part] of resolutions.entries())
        done.push(await at(`/resolutions/${i}`, () => propose(tx, held, part, doing, settings)));
    }
    const { closure } = body;
    if (closure) {
      done.push(await at('/closure', () => close(tx, held, closure, doing)));
    }
    const count = (list: unknown[] | undefined) => list?.length ?? 0;
    const refs = {
      evidence: count(body.evidence),
      commitments: count(body.commitments),
      resolutions: count(body.resolutions),
      closed: closure?.outcome,
    };
    return { story: done.flatMap(({ story }) => story), refs };
  }

  /** One case with all its records. */
  async whole(id: string, person: SignedInPerson): Promise<Wire.CaseRecord> {
    const due: Asked = { filter: { caseId: [id] }, sort: 'dueAt', order: 'ASC', from: 0, to: 199, after: null };
    const [{ readable, ...facts }, resolutions, commitments, heard, diagnosed, closed] = await this.house.together(
      () => this.cases.one(id, person),
      () => this.remedies.ofCase(id, person),
      () => this.commitments.list(due, person),
      () => this.records.all(contacts, id),
      () => this.records.all(diagnoses, id),
      () => this.records.all(closures, id),
    );
    return {
      ...facts,
      contacts: readable ? heard : [],
      resolutions: readable ? resolutions : [],
      commitments: commitments.rows,
      diagnoses: readable ? diagnosed : [],
      closures: readable ? closed : [],
    };
  }
}

/** A refusal of a part names its place in the whole. */
function within(problem: unknown, place: string): unknown {
  if (!(problem instanceof Refusal) || !Array.isArray(problem.facts.errors)) return problem;
  const errors = (problem.facts.errors as { pointer: string }[]).map((error) => ({
    ...error,
    pointer: `${place}${error.pointer}`,
  }));
  return new Refusal(problem.code, { ...problem.facts, errors });
}
