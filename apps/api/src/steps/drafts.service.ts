import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type DraftConflict,
  type DraftField,
  type DraftWish,
  type FieldProblem,
  type MethodStep,
  mergeDraft,
  Refusal,
  stepLabels,
  stepOf,
  type Wire,
} from '#heart-core';
import { collection } from '../cases/case-records.ts';
import { lookAtCase } from '../cases/hold-case.ts';
import { note, tell } from '../log/log.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export interface DraftRecord {
  id: string;
  caseId: string;
  stepKey: string;
  fields: Record<string, DraftField>;
  updatedAt: Date;
}

export const drafts = collection<Wire.DraftRow>(
  'drafts',
  'drafts',
  'r.step_key as "stepKey", r.fields, r.updated_at as "updatedAt"',
  'r.updated_at',
  {
    stepKey: byChoice('r.step_key', Object.keys(stepLabels)),
  },
);

/** What is being typed, kept as it grows: for whoever comes back to it, and for two who type at once. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** Keeps typing, field by field. Several hands are brought together; what cannot be is answered as a conflict. */
  async keep(
    caseId: string,
    stepKey: string,
    fields: Record<string, unknown>,
    by: SignedInPerson,
  ): Promise<DraftRecord & { conflicts: DraftConflict[] }> {
    const now = this.clock.now();
    return this.house.deed(async (tx) => {
      const held = await lookAtCase(tx, caseId, by);
      const step = stepOf(held.method, stepKey);
      if (!step)
        throw invalid([{ pointer: '/stepKey', code: 'choice', detail: `${held.method.name} has no such step.` }]);
      const wishes = wishesOf(step, fields);
      const before = await this.hold(tx, caseId, stepKey, now);
      const hand = { editedById: by.id, editedAt: now.toISOString() };
      const { fields: merged, conflicts, replaced } = mergeDraft(before.fields, wishes, hand);
      await tx.query(
        `update drafts set fields = $3::jsonb, updated_at = $4, editor_ids = case when $5 = any(editor_ids) then editor_ids else editor_ids || $5::uuid end
         where case_id = $1 and step_key = $2`,
        [caseId, stepKey, JSON.stringify(merged), now, by.id],
      );
      const story = replaced.map(({ name, was }) => ({
        deed: 'draft.replaced',
        occurredAt: now,
        facts: { stepKey, field: name, was: was.value, editedById: was.editedById },
      }));
      if (story.length > 0) {
        const refs = { draft: before.id, stepKey, fields: replaced.map(({ name }) => name) };
        await note(tx, { deed: 'draft.replaced', person: by, at: now, caseId, refs, story });
      }
      if (JSON.stringify(merged) !== JSON.stringify(before.fields))
        await tell(tx, { resource: 'drafts', squadIds: [held.squadId], ids: [before.id], caseIds: [caseId] });
      return { id: before.id, caseId, stepKey, fields: merged, updatedAt: now, conflicts };
    });
  }

  /** An agent sees the drafts that they have typed in; others see those of every case in reach. */
  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const own = person.role === 'agent' ? `${parameters.add(person.id)}::uuid = any(r.editor_ids)` : 'true';
    return pageOf<DraftRecord, DraftRecord>(
      (sql, values) => this.house.read(sql, values),
      drafts.listing,
      asked,
      {
        select: drafts.select,
        from: drafts.from,
        where: `${own} and ${seesCase(person, 'r.case_id', parameters)} and ${readsCase(person, 'c', parameters)}`,
        parameters,
      },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<DraftRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The draft of a step, held until the transaction ends; made where there is none. */
  private async hold(
    tx: EntityManager,
    caseId: string,
    stepKey: string,
    now: Date,
  ): Promise<{ id: string; fields: Record<string, DraftField> }> {
    await tx.query(
      `insert into drafts (case_id, id, step_key, fields, editor_ids, updated_at) values ($1, $2, $3, '{}', '{}', $4) on conflict (case_id, step_key) do nothing`,
      [caseId, uuidv7(), stepKey, now],
    );
    const [held] = await tx.query('select id, fields from drafts where case_id = $1 and step_key = $2 for update', [
      caseId,
      stepKey,
    ]);
    return held;
  }
}

/** What was typed, by field: only fields that the step has, each with the version that it was typed on. */
function wishesOf(step: MethodStep, fields: Record<string, unknown>): Record<string, DraftWish> {
  const faults: FieldProblem[] = [];
  const wishes: Record<string, DraftWish> = {};
  for (const [name, given] of Object.entries(fields)) {
    const pointer = `/fields/${name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const { value, baseVersion, ...rest } = (given ?? {}) as Record<string, unknown>;
    const whole =
      typeof baseVersion === 'number' && Number.isInteger(baseVersion) && baseVersion >= 0 && baseVersion < 1e9;
    if (!step.asks.includes(name) && !step.takes.includes(name))
      faults.push({ pointer, code: 'unknown', detail: `${stepLabels[step.key]} holds no such field.` });
    else if (value === undefined || !whole || Object.keys(rest).length > 0)
      faults.push({ pointer, code: 'kind', detail: 'Give value and baseVersion, and nothing else.' });
    else wishes[name] = { value, baseVersion };
  }
  if (faults.length > 0) throw invalid(faults);
  return wishes;
}
