import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { tell } from '../log/log.ts';
import { notify } from '../notifications/notify.ts';
import { Behind } from '../people/behind.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { AskedFile } from './asked-file.ts';
import { Files } from './files.ts';
import type { MadeFile } from './made-file.ts';

/** A file is kept this long, in pieces of this size. */
const keptDays = 7;
const pieceBytes = 256 * 1024;
const mostAttempts = 3;
const forgetEveryMs = 60_000;

/** Makes the files that were ordered, in the name of who asked, with what they may read when it is made. */
@Injectable()
export class Maker implements OnModuleInit {
  private forgotAt = 0;

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly files: Files,
    private readonly behind: Behind,
  ) {}

  onModuleInit(): void {
    this.kinds.register('export', { errand: (job) => this.make(job), mostAttempts });
    this.kinds.planBy((now) => this.forget(now));
  }

  private async make(job: HeldJob): Promise<void> {
    const [order] = await this.house.read<AskedFile & { personId: string }>(
      `select resource, format, query, person_id as "personId" from exports where id = $1 and state in ('queued', 'running')`,
      [job.subject],
    );
    if (!order) return;
    await this.house.read(`update exports set state = 'running', rows_made = 0, bytes = 0 where id = $1`, [
      job.subject,
    ]);
    try {
      const person = await this.demand(job);
      await this.keep(job, await this.files.make({ ...order, counted: true }, person), person);
    } catch (problem) {
      if (!(problem instanceof Refusal) && job.attempts < mostAttempts) throw problem;
      const failure = problem instanceof Refusal ? problem.code : 'internal';
      await this.house.read(`update exports set state = 'failed', failure = $2, finished_at = $3 where id = $1`, [
        job.subject,
        failure,
        this.clock.now(),
      ]);
      await this.tellOf(job.subject, order.personId);
    }
  }

  private async demand(job: HeldJob): Promise<SignedInPerson> {
    const person = await this.behind.job(job, 'export.take');
    if (person) return person;
    throw new Refusal('forbidden', { detail: 'Who asked for it has left, or its key works no more.' });
  }

  /** Keeps the pieces as they come, while whoever asked still may; what an attempt before this one has left is thrown away. */
  private async keep(job: HeldJob, file: MadeFile, person: SignedInPerson): Promise<void> {
    const { id: jobId, subject: id } = job;
    await this.house.read('delete from export_chunks where export_id = $1', [id]);
    let place = 0;
    for await (const piece of inPieces(file.stream)) {
      await this.house.read('insert into export_chunks (export_id, place, bytes) values ($1, $2, $3)', [
        id,
        place++,
        piece,
      ]);
      await this.house.read('update exports set bytes = bytes + $2, rows_made = $3, total = $4 where id = $1', [
        id,
        piece.length,
        file.progress?.().rows ?? 0,
        file.progress?.().total ?? null,
      ]);
      await this.tellOf(id, person.id);
      await this.demand(job);
    }
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        `update exports set state = 'done', file_name = $2, finished_at = $3, expires_at = $3::timestamptz + interval '${keptDays} days', rows_made = $4, total = $4 where id = $1`,
        [id, file.name, at, file.progress?.().rows ?? 0],
      );
      const refs = { exportId: id };
      const notice = { kind: 'exportReady' as const, personId: person.id, caseId: null, refs, at, mailed: false };
      await notify(tx, { id: jobId }, notice);
    });
    await this.tellOf(id, person.id);
  }

  private tellOf(id: string, personId: string): Promise<void> {
    return this.house.deed((tx) => tell(tx, { resource: 'exports', squadIds: [], personIds: [personId], ids: [id] }));
  }

  /** Throws away the files whose week is over; that they were made stays known. */
  private async forget(now: Date): Promise<void> {
    if (Math.abs(now.getTime() - this.forgotAt) < forgetEveryMs) return;
    await this.house.read(
      'delete from export_chunks c using exports e where e.id = c.export_id and e.expires_at <= $1',
      [now],
    );
    this.forgotAt = now.getTime();
  }
}

/** The bytes of a stream in pieces of an even size. */
async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const some of stream) {
    held.push(some);
    size += some.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
