import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { customNameIn } from '#heart-core';
import { CustomAnswers } from '../custom-fields/custom-answers.ts';
import { note, tell } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { codeOf, House } from '../platform/house.ts';
import { CsvReader, type CsvRecord } from './csv-records.ts';
import { TextReader } from './encoding.ts';
import { EventLog } from './event-log.ts';
import { type HistoricCase, type Rejection, RowReader } from './read-row.ts';
import { type Batch, type Job, LostJob, leaseSeconds, runBatch } from './run-batch.ts';

/** How often the house looks for an import that nobody works on. */
const lookEveryMs = 2000;
/** So often an import is taken up again at the same record; what stops it then will stop it for ever. */
const mostPauses = 20;

/** Works on the imports that wait, one at a time. A kill at any moment loses nothing: the next runner goes on where the tables say. */
@Injectable()
export class ImportsRunner implements OnApplicationBootstrap, OnModuleDestroy {
  /** Records in one transaction. */
  batchSize = 500;
  /** An open screen hears of progress this often at most: a large file has thousands of batches. */
  tellEveryMs = 1000;
  private readonly log = new Logger('imports');
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private readonly paused = new Map<string, { at: number; times: number }>();
  private toldAt = 0;
  private nudged = false;
  private closing = false;

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly answers: CustomAnswers,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.nudge(), lookEveryMs);
    this.timer.unref();
    this.nudge();
  }

  /** Lets the batch in hand come to its end and gives the rest back. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    if (this.timer) clearInterval(this.timer);
    await this.working;
  }

  /** There may be something to do. */
  nudge(): void {
    this.nudged = true;
    if (this.working || this.closing) return;
    this.working = this.workAll().finally(() => {
      this.working = null;
      if (this.nudged) this.nudge();
    });
  }

  private async workAll(): Promise<void> {
    while (this.nudged && !this.closing) {
      this.nudged = false;
      const job = await this.claim().catch(() => null);
      if (!job) continue;
      this.nudged = true;
      await this.work(job);
    }
  }

  /** Takes the oldest import that waits, or whose runner has fallen silent. The lease runs by the database's clock. */
  private async claim(): Promise<Job | null> {
    const [rows]: [Omit<Job, 'seen'>[]] = await this.house.db.query(
      `update imports i set state = 'running', lease_until = now() + interval '${leaseSeconds} seconds' from people p
       where p.id = i.person_id and i.id = (select w.id from imports w where w.state = 'queued' or (w.state = 'running' and (w.lease_until is null or w.lease_until < now()))
         order by w.created_at for update skip locked limit 1)
       returning i.id, i.file_hash as "fileHash", i.preset, i.mapping, i.dry_run as "dryRun", i.person_id as "personId", p.name as "personName", i.columns, i.records_read as "recordsRead"`,
    );
    const [found] = rows;
    if (!found) return null;
    const job = { ...found, seen: new Set<string>() };
    // What a dry run has seen is in no table: it begins anew.
    if (job.dryRun && job.recordsRead > 0) {
      await this.house.read(
        'update imports set total = 0, accepted = 0, rejected = 0, duplicates = 0, earlier_events = 0, figures = null, contradictory = 0, records_read = 0, bytes_read = 0 where id = $1',
        [job.id],
      );
      job.recordsRead = 0;
    }
    return job;
  }

  private async work(job: Job): Promise<void> {
    const beat = setInterval(() => void this.keepLease(job.id), (leaseSeconds * 1000) / 3);
    try {
      for await (const batch of this.batches(job)) {
        if (this.closing) {
          await this.house.read(
            `update imports set lease_until = null where id = $1 and state = 'running' and records_read = $2`,
            [job.id, job.recordsRead],
          );
          return;
        }
        await this.take(job, batch);
        await this.tellProgress(job);
      }
      await this.finish(job, null);
      this.paused.delete(job.id);
    } catch (problem) {
      await this.letGo(job, problem);
    } finally {
      clearInterval(beat);
    }
  }

  private async tellProgress({ id }: Job): Promise<void> {
    if (Date.now() - this.toldAt < this.tellEveryMs) return;
    this.toldAt = Date.now();
    await this.house.deed((tx) => tell(tx, { resource: 'imports', squadIds: [], ids: [id] }));
  }

  private async keepLease(id: string): Promise<void> {
    await this.house
      .read(
        `update imports set lease_until = now() + interval '${leaseSeconds} seconds' where id = $1 and state = 'running'`,
        [id],
      )
      .catch(() => {});
  }

  /** The file's records in batches, from where the tables say; the file itself is never whole in memory. */
  private async *batches(job: Job): AsyncGenerator<Batch> {
    const named = Object.keys(job.mapping.fields).flatMap((word) => customNameIn(word) ?? []);
    const rows = new RowReader(job.mapping, job.columns, await this.answers.everAsked(named));
    const events = job.mapping.options?.records === 'events' ? await this.eventsOf(job, rows) : null;
    let batch: Batch = { to: job.recordsRead, bytesRead: 0, rows: [], earlier: 0 };
    for await (const { records, bytesRead } of this.records(job)) {
      for (const record of records) {
        if (record.record <= job.recordsRead) continue;
        const row = rows.read(record, this.clock.now());
        const taken = row && events && !('reason' in row) ? events.caseOf(row) : row;
        if (taken) batch.rows.push(taken);
        else if (row) batch.earlier++;
        batch.to = record.record;
        batch.bytesRead = bytesRead;
        if (batch.rows.length + batch.earlier < this.batchSize) continue;
        yield batch;
        batch = { to: job.recordsRead, bytesRead, rows: [], earlier: 0 };
      }
    }
    if (batch.to > job.recordsRead) yield batch;
  }

  /** The first reading of an event log. */
  private async eventsOf(job: Job, rows: RowReader): Promise<EventLog> {
    const log = new EventLog();
    const now = this.clock.now();
    for await (const { records } of this.records(job)) {
      for (const record of records) {
        const row = rows.read(record, now);
        if (row && !('reason' in row)) log.see(row);
      }
    }
    return log;
  }

  private async *records({ id, mapping }: Job): AsyncGenerator<{ records: CsvRecord[]; bytesRead: number }> {
    const text = new TextReader(mapping.options?.encoding ?? 'utf-8');
    const csv = new CsvReader(mapping.options?.delimiter ?? ',', false, mapping.options?.sheet !== undefined);
    const past = (records: CsvRecord[]) => records.filter(({ record }) => record > 0);
    let bytesRead = 0;
    for (let place = 0; ; place++) {
      const [chunk] = await this.house.read<{ bytes: Buffer }>(
        'select bytes from import_chunks where import_id = $1 and place = $2',
        [id, place],
      );
      if (!chunk) break;
      bytesRead += chunk.bytes.length;
      yield { records: past(csv.read(text.read(chunk.bytes))), bytesRead };
    }
    yield { records: past(csv.read(text.end(), true)), bytesRead };
  }

  /** A batch that the tables refuse is halved until the row at fault stands alone, and that row is rejected. */
  private async take(job: Job, batch: Batch, tries = 2): Promise<void> {
    try {
      const seen = await this.house.deed((tx) => runBatch(tx, job, batch, this.clock.now()));
      job.recordsRead = batch.to;
      for (const reference of seen) job.seen.add(reference);
    } catch (problem) {
      const code = codeOf(problem);
      if (!/^2[23]/.test(code)) throw problem;
      if (tries > 1) return this.take(job, batch, tries - 1);
      const [only, second] = batch.rows;
      if (only && second) return this.takeHalves(job, batch);
      if (!only || 'reason' in only) throw problem;
      this.log.warn(`Import ${job.id}, line ${only.line}: the tables refuse it (${code}).`);
      const refused: Rejection = {
        record: only.record,
        line: only.line,
        columns: only.columns,
        code: 'refused',
        reason: 'The tables refuse this row.',
      };
      return this.take(job, { ...batch, rows: [refused] }, 1);
    }
  }

  private async takeHalves(job: Job, batch: Batch): Promise<void> {
    const middle = Math.ceil(batch.rows.length / 2);
    const first = batch.rows.slice(0, middle);
    const last = first.at(-1) as HistoricCase | Rejection;
    await this.take(job, { ...batch, to: last.record, rows: first, earlier: 0 }, 1);
    await this.take(job, { ...batch, rows: batch.rows.slice(middle) }, 1);
  }

  /** Where the database was away, the import stays as it is, and is taken up again once its lease has run out. */
  private async letGo(job: Job, problem: unknown): Promise<void> {
    if (problem instanceof LostJob) return;
    const pauses = this.paused.get(job.id);
    const times = pauses?.at === job.recordsRead ? pauses.times + 1 : 1;
    if (isOurs(problem) || times > mostPauses) {
      this.paused.delete(job.id);
      this.log.error(`Import ${job.id}: ${(problem as Error).stack}`);
      const failure =
        'Something went wrong in the house. What was accepted so far stays; the same file can be sent again.';
      await this.finish(job, failure).catch(() => {});
      return;
    }
    this.paused.set(job.id, { at: job.recordsRead, times });
    this.log.warn(`Import ${job.id} pauses at record ${job.recordsRead}: ${(problem as Error).message}`);
  }

  private async finish(job: Job, failure: string | null): Promise<void> {
    await this.house.deed(async (tx) => {
      const [rows]: [{ total: number; accepted: number; rejected: number; duplicates: number }[]] = await tx.query(
        `update imports set state = $2, failure = $3, finished_at = $4, lease_until = null, bytes_read = case when $2 = 'done' then bytes else bytes_read end
         where id = $1 and state = 'running' and records_read = $5 returning total, accepted, rejected, duplicates`,
        [job.id, failure ? 'failed' : 'done', failure, this.clock.now(), job.recordsRead],
      );
      if (!rows[0]) return;
      await tx.query('delete from import_chunks where import_id = $1', [job.id]);
      const live = [
        { resource: 'imports' as const, squadIds: [], ids: [job.id] },
        ...(job.dryRun ? [] : [{ resource: 'cases' as const, squadIds: [] }]),
      ];
      await note(tx, {
        deed: failure ? 'import.fail' : 'import.finish',
        person: null,
        at: this.clock.now(),
        refs: { import: job.id, dryRun: job.dryRun, ...rows[0] },
        live,
      });
    });
  }
}

/** Classes of the database's codes that pass: connection, resources, locks, shutting down; and those that ask to try again. */
const passing = /^(08|53|55|57|58|40)/;

/** A fault of our own or of the data would come again; the driver says in many words that a connection was lost. */
function isOurs(problem: unknown): boolean {
  if (problem instanceof TypeError || problem instanceof RangeError || problem instanceof ReferenceError) return true;
  const code = codeOf(problem);
  return /^[0-9A-Z]{5}$/.test(code) && !passing.test(code);
}
