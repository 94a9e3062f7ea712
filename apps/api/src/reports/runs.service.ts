import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ReportsService } from './reports.service.ts';
import { runColumns, runListing, runTables, seesRun } from './reports.sql.ts';

type RunRecord = Wire.RunRecord;

/** What was made and sent: watched, tried again, read again. */
@Injectable()
export class RunsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly reports: ReportsService,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<RunRecord>> {
    const parameters = new Parameters();
    return pageOf<RunRecord, RunRecord>(
      (sql, values) => this.house.read(sql, values),
      runListing,
      asked,
      { select: runColumns, from: runTables, where: seesRun(person, parameters), parameters },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<RunRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Made now and sent to oneself. */
  async run(reportId: string, by: SignedInPerson): Promise<RunRecord> {
    await this.reports.one(reportId, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query('insert into runs (id, report_id, reader_id, due_at) values ($1, $2, $3, $4)', [
        id,
        reportId,
        by.id,
        at,
      ]);
      await plan(tx, [{ kind: 'report', subject: id, dueAt: at, recipientId: by.id }], at);
      await note(tx, { deed: 'report.run', person: by, at, refs: { run: id, report: reportId } });
    });
    return this.one(id, by);
  }

  /** What failed is tried once more, by whom it was for or whose schedule it is. */
  async retry(id: string, by: SignedInPerson): Promise<RunRecord> {
    await this.one(id, by);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update runs set state = 'queued', failure = null, ended_at = null where id = $1 and state = 'failed' returning reader_id as "readerId"`,
        [id],
      );
      const [row] = rows as { readerId: string }[];
      if (!row) throw new Refusal('conflict', { reason: 'not-failed', detail: 'Only what failed is tried again.' });
      await plan(tx, [{ kind: 'report', subject: id, dueAt: at, recipientId: row.readerId }], at);
      await note(tx, { deed: 'run.retry', person: by, at, refs: { run: id } });
    });
    return this.one(id, by);
  }

  /** A file is read by the one with whose rights it was made. */
  async file(id: string, format: 'pdf' | 'xlsx', person: SignedInPerson): Promise<{ name: string; bytes: Buffer }> {
    const [found] = await this.house.read<{ name: string; bytes: Buffer }>(
      'select f.name, f.bytes from run_files f join runs u on u.id = f.run_id where u.id = $1 and u.reader_id = $2 and f.format = $3',
      [id, person.id, format],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }
}
