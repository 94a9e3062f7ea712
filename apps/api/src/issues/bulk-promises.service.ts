import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import type { CommitmentBody } from '../commitments/commitments.dto.ts';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { note } from '../log/log.ts';
import { readsCase, squadsSeen, Visible } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, type Listing, Page, Parameters, pageOf } from '../platform/listing.ts';
import { asRefusal } from '../platform/problem.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { BulkPromiseBody } from './issues.dto.ts';
import { IssuesService } from './issues.service.ts';

/** So many promises are made at once; who still waits then is promised to next. */
const mostAtOnce = 200;

const columns = `b.id, b.issue_id as "issueId", b.what, b.due_at as "dueAt", b.made, b.refused, b.results, b.by_id as "byId", b.at`;

export const bulkPromiseListing: Listing = {
  resource: 'bulk-promises',
  id: 'b.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('b.id'), ids: byId('b.id'), issueId: byId('b.issue_id') },
  sorts: { at: { column: 'b.at', type: 'timestamptz' } },
};

/** One promise to all who still wait because of an issue: each of them gets one on their own case, or it is said why not. */
@Injectable()
export class BulkPromisesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly issues: IssuesService,
    private readonly commitments: CommitmentsService,
    private readonly visible: Visible,
  ) {}

  async list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.BulkPromiseRecord>> {
    const page = await pageOf<Wire.BulkPromiseRecord, Wire.BulkPromiseRecord>(
      (sql, values) => this.house.read(sql, values),
      bulkPromiseListing,
      asked,
      { select: columns, from: 'bulk_promises b', where: 'true', parameters: new Parameters() },
      (row) => row,
    );
    const rows = await Promise.all(page.rows.map((row) => this.asSeen(row, person)));
    return new Page(page.resource, rows, page.from, page.total, page.next);
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.BulkPromiseRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async promise(body: BulkPromiseBody, by: SignedInPerson): Promise<Wire.BulkPromiseRecord> {
    const { issueId, what, dueAt, kind = 'update', caseIds } = body;
    await this.issues.row(issueId);
    if (caseIds) for (const caseId of caseIds) await this.visible.demand('case', caseId, by);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const waiting = await this.waitingFor(issueId, by);
      const asked = [...(caseIds ?? waiting.slice(0, mostAtOnce))].sort();
      if (asked.length === 0)
        throw new Refusal('conflict', { reason: 'nobody-waits', detail: 'Nobody waits because of this any more.' });
      const results: Wire.BulkPromiseResult[] = [];
      for (const caseId of asked)
        results.push(
          waiting.includes(caseId)
            ? await this.promiseOne(tx, { caseId, kind, what, dueAt, agreedWithCustomer: false }, by)
            : { caseId, commitmentId: null, refused: 'not-waiting' },
        );
      const made = results.filter(({ commitmentId }) => commitmentId !== null).length;
      const refused = results.length - made;
      const at = this.clock.now();
      await tx.query(
        'insert into bulk_promises (id, issue_id, what, due_at, made, refused, results, by_id, at) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)',
        [id, issueId, what, dueAt, made, refused, JSON.stringify(results), by.id, at],
      );
      const refs = { bulkPromise: id, issue: issueId, dueAt, made, refused };
      await note(tx, { deed: 'issue.promise', person: by, at, refs });
    });
    return this.one(id, by);
  }

  /** Open cases of the issue that this person may act on, who waits longest first. */
  private async waitingFor(issueId: string, by: SignedInPerson): Promise<string[]> {
    const parameters = new Parameters();
    const issue = parameters.add(issueId);
    const squads = parameters.add(squadsSeen(by));
    const rows = await this.house.read<{ id: string }>(
      `select c.id from issue_members m join cases c on c.id = m.case_id
       where m.issue_id = ${issue}::uuid and c.status = 'open' and (${squads}::uuid[] is null or c.squad_id = any(${squads}::uuid[])) and ${readsCase(by, 'c', parameters)}
       order by c.received_at, c.id`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }

  /** One row, all or nothing: what is refused there is undone there, and the others go on. */
  private async promiseOne(
    tx: EntityManager,
    promise: CommitmentBody,
    by: SignedInPerson,
  ): Promise<Wire.BulkPromiseResult> {
    const { caseId } = promise;
    await tx.query('savepoint one_promise');
    try {
      const { id } = await this.commitments.promise(promise, by);
      await tx.query('release savepoint one_promise');
      return { caseId, commitmentId: id, refused: null };
    } catch (problem) {
      const { code, facts } = asRefusal(problem);
      if (code === 'internal' || code === 'unavailable') throw problem;
      await tx.query('rollback to savepoint one_promise');
      const [fault] = (facts.errors as { code: string }[] | undefined) ?? [];
      return { caseId, commitmentId: null, refused: fault?.code ?? String(facts.reason ?? code) };
    }
  }

  /** Each reader sees the rows of the cases that they see. */
  private async asSeen(record: Wire.BulkPromiseRecord, person: SignedInPerson): Promise<Wire.BulkPromiseRecord> {
    const seen = await this.visible.casesSeen(
      record.results.map(({ caseId }) => caseId),
      person,
    );
    return { ...record, results: record.results.filter(({ caseId }) => seen.has(caseId)) };
  }
}
