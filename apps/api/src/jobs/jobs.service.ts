import { Injectable } from '@nestjs/common';
import { Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byChoice,
  byId,
  byWords,
  type Listing,
  type Page,
  Parameters,
  pageOf,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { jobStates } from './job.entity.ts';

const columns = `j.id, j.kind, j.subject, j.due_at as "dueAt", j.recipient_id as "recipientId", j.state, j.run_after as "runAfter", j.attempts,
  j.last_error as "lastError", j.created_at as "createdAt", j.done_at as "doneAt"`;

export const jobListing: Listing = {
  resource: 'jobs',
  id: 'j.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('j.id'),
    ids: byId('j.id'),
    state: byChoice('j.state', jobStates),
    kind: byWords((place) => `j.kind = ${place}`, 60),
    recipientId: byId('j.recipient_id'),
  },
  sorts: {
    createdAt: { column: 'j.created_at', type: 'timestamptz' },
    runAfter: { column: 'j.run_after', type: 'timestamptz' },
  },
};

/** What the house does by itself, to be looked at, and what it has given up, to be tried again. */
@Injectable()
export class JobsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked): Promise<Page<Wire.JobRecord>> {
    return pageOf<Wire.JobRecord, Wire.JobRecord>(
      (sql, values) => this.house.read(sql, values),
      jobListing,
      asked,
      { select: columns, from: 'jobs j', where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async one(id: string): Promise<Wire.JobRecord> {
    const [found] = await this.house.read<Wire.JobRecord>(`select ${columns} from jobs j where j.id = $1`, [id]);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Gives a dead job another round of attempts, from the first on. */
  async retry(id: string, by: SignedInPerson): Promise<Wire.JobRecord> {
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [, revived] = await tx.query(
        `update jobs set state = 'queued', attempts = 0, run_after = $2 where id = $1 and state = 'dead'`,
        [id, at],
      );
      if (revived === 0) {
        await this.one(id);
        throw new Refusal('conflict', {
          reason: 'not-dead',
          detail: 'This job has not been given up: it goes on by itself.',
        });
      }
      await note(tx, { deed: 'job.retry', person: by, at, refs: { job: id } });
    });
    return this.one(id);
  }
}
