import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BulkFacts, type BulkMember, type BulkWish, Refusal, stillToChange, toPutBack } from '#heart-core';
import { CasesService } from '../cases/cases.service.ts';
import { NotesService } from '../cases/notes.service.ts';
import type { SignedInPerson } from '../platform/request.ts';

/** One case of a change, as it is taken up. */
export interface CaseOfBulk {
  id: string;
  caseId: string;
  before: Partial<BulkFacts> | null;
  wish: BulkWish;
  note: string | null;
}

type CaseNow = BulkFacts & { version: number };

/** Changes one case by the same deeds, with the same rules, as if somebody had opened it. */
@Injectable()
export class ChangeOne {
  constructor(
    private readonly cases: CasesService,
    private readonly notes: NotesService,
  ) {}

  async change(tx: EntityManager, { id, caseId, wish, note: text }: CaseOfBulk, by: SignedInPerson): Promise<void> {
    const { version, ...facts } = await this.hold(tx, caseId);
    const open = stillToChange(wish, facts);
    const touched = Object.keys(open) as BulkMember[];
    if (touched.length > 0) await this.cases.change(caseId, version, open, by);
    if (text !== null) await this.notes.record({ caseId, text }, by);
    const before = Object.fromEntries(touched.map((member) => [member, facts[member]]));
    const changed = touched.length > 0 || text !== null;
    await tx.query('update bulk_rows set outcome = $3, before = $4::jsonb where case_id = $1 and id = $2', [
      ...[caseId, id, changed ? 'changed' : 'unchanged'],
      changed ? JSON.stringify(before) : null,
    ]);
  }

  async putBack(tx: EntityManager, { id, caseId, before, wish }: CaseOfBulk, by: SignedInPerson): Promise<void> {
    const { version, ...facts } = await this.hold(tx, caseId);
    const back = toPutBack(before ?? {}, wish, facts);
    const some = back !== null && Object.keys(back).length > 0;
    if (some) await this.cases.change(caseId, version, back, by);
    await tx.query('update bulk_rows set undo_outcome = $3 where case_id = $1 and id = $2', [
      ...[caseId, id, some ? 'putBack' : 'kept'],
    ]);
  }

  /** Whether the person may do this to the case at all, the deeds themselves say. */
  private async hold(tx: EntityManager, caseId: string): Promise<CaseNow> {
    const [found]: CaseNow[] = await tx.query(
      `select c.version, c.agent_id as "agentId", c.squad_id as "squadId", c.severity, c.symptom_id as "symptomId" from cases c where c.id = $1 for update of c`,
      [caseId],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }
}
