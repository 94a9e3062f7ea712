import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '#heart-core';
import { CaseRecords } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { DeliveryBody, ResolutionBody } from './authority.dto.ts';
import { deliver, deliveries, propose, resolutions } from './propose.ts';

/** Remedies, and their way to the customer. */
@Injectable()
export class AuthorityService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async propose({ caseId, ...part }: ResolutionBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      return this.finish(tx, 'resolution.propose', held, await propose(tx, held, part, this.doing(by)), by);
    });
    return this.records.one<{ id: string }>(resolutions, id, by);
  }

  async deliver(body: DeliveryBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const [found]: { caseId: string }[] = await tx.query(
        'select case_id as "caseId" from resolutions where id = $1',
        [body.resolutionId],
      );
      if (!found) throw new Refusal('not-found');
      const held = await holdCase(tx, found.caseId, by);
      return this.finish(tx, 'delivery.record', held, await deliver(tx, held, body, this.doing(by)), by);
    });
    return this.records.one<{ id: string }>(deliveries, id, by);
  }

  private async finish(
    tx: EntityManager,
    deed: string,
    held: HeldCase,
    { record, story, refs }: Done,
    by: SignedInPerson,
  ): Promise<string> {
    await restate(tx, held.id);
    const squadIds = [held.squadId];
    const live = [
      { resource: 'resolutions' as const, squadIds, ids: [record.id] },
      { resource: 'commitments' as const, squadIds },
    ];
    await note(tx, {
      deed,
      person: by,
      at: this.clock.now(),
      caseId: held.id,
      refs,
      story,
      live: story.length > 1 ? live : live.slice(0, 1),
    });
    return record.id;
  }

  private doing(by: SignedInPerson): Doing {
    const now = this.clock.now();
    return { by, now, usual: now };
  }
}
