import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseRecords } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { close, closures, reopen, reopenings } from './close.ts';
import type { ClosureBody, ReopeningBody } from './closures.dto.ts';

/** May this case close, and what a reopening does: it asks steps, remedies and promises. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async close({ caseId, ...part }: ClosureBody, by: SignedInPerson) {
    const id = await this.deed('closure.record', caseId, by, (tx, held, doing) => close(tx, held, part, doing));
    return this.records.one(closures, id, by);
  }

  async reopen(body: ReopeningBody, by: SignedInPerson) {
    const id = await this.deed('reopening.record', body.caseId, by, (tx, held, doing) => reopen(tx, held, body, doing));
    return this.records.one(reopenings, id, by);
  }

  private deed(
    deed: string,
    caseId: string,
    by: SignedInPerson,
    work: (tx: EntityManager, held: HeldCase, doing: Doing) => Promise<Done>,
  ): Promise<string> {
    return this.house.deed(async (tx) => {
      const now = this.clock.now();
      const held = await holdCase(tx, caseId, by);
      const { record, story, refs } = await work(tx, held, { by, now, usual: now });
      await restate(tx, caseId, now);
      await note(tx, {
        deed,
        person: by,
        at: now,
        caseId,
        refs,
        story,
        live: [{ resource: 'cases', squadIds: [held.squadId], ids: [caseId] }],
      });
      return record.id;
    });
  }
}
