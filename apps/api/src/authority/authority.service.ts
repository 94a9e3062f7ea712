import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Wire } from '#heart-core';
import { type CaseCollection, CaseRecords } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { type LiveResource, note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { ApprovalMarkBody, DecisionBody, DeliveryBody, ResolutionBody, ReversalBody } from './authority.dto.ts';
import { decide, decisions } from './decide.ts';
import { deliver, deliveries } from './deliver.ts';
import { type HeldResolution, holdResolution } from './held-resolution.ts';
import { approvalMarks, mark } from './mark.ts';
import { propose } from './propose.ts';
import { Remedies } from './remedies.ts';
import { reversals, reverse } from './reverse.ts';

type Work = (tx: EntityManager, held: HeldCase, resolution: HeldResolution, doing: Doing) => Promise<Done>;

/** Remedies within authority and above it, the word on them, and their way to the customer. */
@Injectable()
export class AuthorityService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly remedies: Remedies,
    private readonly settings: SettingsService,
  ) {}

  async propose({ caseId, ...part }: ResolutionBody, by: SignedInPerson): Promise<Wire.ResolutionRecord> {
    const id = await this.house.deed(async (tx) => {
      const asking = await this.settings.now();
      const held = await holdCase(tx, caseId, by);
      const doing = this.doing(by);
      return this.finish(tx, 'resolution.propose', held, await propose(tx, held, part, doing, asking), doing);
    });
    return this.remedies.one(id, by);
  }

  deliver(body: DeliveryBody, by: SignedInPerson) {
    return this.deed('delivery.record', deliveries, body, by, (tx, held, resolution, doing) =>
      deliver(tx, held, resolution, body, doing),
    );
  }

  decide(body: DecisionBody, by: SignedInPerson) {
    return this.deed('decision.record', decisions, body, by, (tx, held, resolution, doing) =>
      decide(tx, held, resolution, body, doing),
    );
  }

  reverse(body: ReversalBody, by: SignedInPerson) {
    return this.deed('reversal.record', reversals, body, by, (tx, held, resolution, doing) =>
      reverse(tx, held, resolution, body, doing),
    );
  }

  /** Seen is said once: saying it again answers the same and changes nothing. */
  async mark(body: ApprovalMarkBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const { notNowMinutes } = await this.settings.now();
      const doing = this.doing(by);
      const { held, resolution } = await holdResolution(tx, body.resolutionId, by, doing.now);
      const done = await mark(tx, held, resolution, body, doing, notNowMinutes);
      if (!done.again) await this.tell(tx, 'approval.mark', held, done, doing);
      return done.record.id;
    });
    return this.records.one(approvalMarks, id, by);
  }

  private async deed<Record extends { id: string }>(
    deed: string,
    of: CaseCollection<Record>,
    { resolutionId }: { resolutionId: string },
    by: SignedInPerson,
    work: Work,
  ): Promise<Record> {
    const id = await this.house.deed(async (tx) => {
      const doing = this.doing(by);
      const { held, resolution } = await holdResolution(tx, resolutionId, by, doing.now);
      return this.finish(tx, deed, held, await work(tx, held, resolution, doing), doing, resolutionId);
    });
    return this.records.one(of, id, by);
  }

  private async finish(
    tx: EntityManager,
    deed: string,
    held: HeldCase,
    done: Done,
    doing: Doing,
    resolutionId = done.record.id,
  ): Promise<string> {
    await restate(tx, held.id, doing.now);
    const more: LiveResource[] = [
      ...(deed === 'decision.record' ? ['decisions' as const] : []),
      ...(done.story.length > 1 ? ['commitments' as const] : []),
    ];
    await this.tell(tx, deed, held, done, doing, resolutionId, more);
    return done.record.id;
  }

  /** Notes the deed; open screens hear of the remedy, and of what else it changed. */
  private tell(
    tx: EntityManager,
    deed: string,
    held: HeldCase,
    { story, refs, record }: Done,
    { by, now }: Doing,
    resolutionId = String(refs.resolution),
    more: LiveResource[] = [],
  ): Promise<void> {
    const squadIds = [held.squadId];
    const live = [
      { resource: 'resolutions' as const, squadIds, ids: [resolutionId] },
      ...more.map((resource) => ({ resource, squadIds, ...(resource === 'decisions' ? { ids: [record.id] } : {}) })),
    ];
    return note(tx, { deed, person: by, at: now, caseId: held.id, refs, story, live });
  }

  private doing(by: SignedInPerson): Doing {
    const now = this.clock.now();
    return { by, now, usual: now };
  }
}
