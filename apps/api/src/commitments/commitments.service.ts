import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal, type Wire } from '#heart-core';
import type { Doing, Done } from '../cases/doing.ts';
import { customerApart, customerGlance } from '../cases/glance.sql.ts';
import { demandOpen, type HeldCase, holdCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { note } from '../log/log.ts';
import { Leaving } from '../people/leaving.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { commitmentListing, overdueSql, standingSql } from './board.sql.ts';
import type { CommitmentBody, SettlementBody } from './commitments.dto.ts';
import { handOverPromises, openPromisesOf } from './hand-over.ts';
import { promise } from './promise.ts';
import { type HeldCommitment, heldColumns, settle } from './settle.ts';
import { undo } from './undo.ts';

type CommitmentRecord = Wire.CommitmentRecord;

/** What the customer last said of how satisfied they are, on a scale of 1 to 5, while the case is under way. */
const satisfactionSoFar = `(select (e.fields ->> 'satisfaction')::int from evidence e where e.case_id = m.case_id and e.fields ->> 'satisfaction' ~ '^[1-5]$'
    order by e.occurred_at desc, e.version desc limit 1)`;

const columns = (
  now: string,
) => `m.id, m.case_id as "caseId", c.number::int as "caseNumber", ${customerGlance('u')} as customer, m.squad_id as "squadId", m.agent_id as "agentId",
  m.owner_id as "ownerId", m.kind, m.what, m.window_from as "windowFrom", m.due_at as "dueAt", m.grace_ends_at as "graceEndsAt", m.time_zone as "timeZone",
  m.rule, m.within_minutes as "withinMinutes", m.calendar_id as "calendarId", m.calendar_version as "calendarVersion",
  m.channel, m.named_person as "namedPerson", m.agreed_with_customer as "agreedWithCustomer", ${standingSql(now)} as standing, ${overdueSql(now)} as overdue, m.kept_at as "keptAt",
  m.done_at as "doneAt", (select count(*)::int from settlements t where t.case_id = m.case_id and t.commitment_id = m.id and t.kind = 'attempt'
    and not exists (select 1 from settlement_undoings z where z.case_id = t.case_id and z.settlement_id = t.id)) as attempts, ${satisfactionSoFar} as satisfaction, m.renegotiation, m.import_id as "importId",
  m.previous_id as "previousId", m.resolution_id as "resolutionId", m.occurred_at as "occurredAt", m.recorded_at as "recordedAt"`;
const besides = {
  c: 'left join cases c on c.id = m.case_id',
  u: 'left join customers u on u.id = c.customer_id',
};

/** Promises to customers, and what becomes of them. */
@Injectable()
export class CommitmentsService implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly leaving: Leaving,
  ) {}

  /** Whoever leaves leaves promises behind. */
  onModuleInit(): void {
    this.leaving.leaves({
      open: openPromisesOf,
      handOver: (tx, handover) => handOverPromises(tx, handover, this.clock.now()),
    });
  }

  /** Historic promises of an import stand on no board unless the import is asked for. */
  async list(asked: Asked, person: SignedInPerson): Promise<Page<CommitmentRecord>> {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const named =
      asked.filter.importId !== undefined ||
      asked.filter.caseId !== undefined ||
      asked.filter.id !== undefined ||
      asked.filter.ids !== undefined;
    const where = `${seesCase(person, 'm.case_id', parameters)} and ${readsCase(person, 'c', parameters)} and ${named ? 'true' : 'm.import_id is null'}`;
    const question = {
      select: columns(now),
      apart: customerApart('u'),
      from: 'commitments m',
      besides,
      where,
      parameters,
    };
    const [page] = await this.house.together(() =>
      pageOf<CommitmentRecord, CommitmentRecord>(
        (sql, values) => this.house.read(sql, values),
        commitmentListing(now),
        asked,
        { ...question, countedAlongside: !named },
        (row) => row,
      ),
    );
    return page;
  }

  async one(id: string, person: SignedInPerson): Promise<CommitmentRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The promises of a case, by id, in the order in which they are due. */
  async ofCase(caseId: string): Promise<string[]> {
    const rows = await this.house.read<{ id: string }>(
      'select id from commitments where case_id = $1 order by due_at',
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  async promise({ caseId, ...part }: CommitmentBody, by: SignedInPerson): Promise<CommitmentRecord> {
    const id = await this.house.deed(async (tx) => {
      const held = await holdCase(tx, caseId, by);
      demandOpen(held);
      const done = await promise(tx, held, part, this.doing(by));
      await this.finish(tx, 'commitment.make', held, done, by, 'commitments');
      return done.record.id;
    });
    return this.one(id, by);
  }

  async settle(body: SettlementBody, by: SignedInPerson): Promise<Wire.SettlementRecord> {
    return this.house.deed(async (tx) => {
      const [found]: { caseId: string }[] = await tx.query(
        'select case_id as "caseId" from commitments where id = $1',
        [body.commitmentId],
      );
      if (!found) throw new Refusal('not-found');
      const held = await holdCase(tx, found.caseId, by);
      const [commitment]: HeldCommitment[] = await tx.query(
        `select ${heldColumns} from commitments where case_id = $1 and id = $2`,
        [held.id, body.commitmentId],
      );
      const done = await settle(tx, held, commitment as HeldCommitment, body, this.doing(by));
      await this.finish(tx, 'settlement.record', held, done, by, 'settlements');
      const [settlement] = await tx.query(
        `select ${settlementColumns} from settlements t where t.case_id = $1 and t.id = $2`,
        [held.id, done.record.id],
      );
      return settlement;
    });
  }

  /** Takes back what was just recorded about a promise. */
  async undo(settlementId: string, by: SignedInPerson): Promise<{ id: string; settlementId: string; caseId: string }> {
    return this.house.deed(async (tx) => {
      const [found]: { caseId: string }[] = await tx.query(
        'select case_id as "caseId" from settlements where id = $1',
        [settlementId],
      );
      if (!found) throw new Refusal('not-found');
      const held = await holdCase(tx, found.caseId, by);
      demandOpen(held);
      const done = await undo(tx, held, settlementId, this.doing(by));
      await this.finish(tx, 'settlement.undo', held, done, by, 'settlements');
      return { id: done.record.id, settlementId, caseId: held.id };
    });
  }

  private async finish(
    tx: EntityManager,
    deed: string,
    held: HeldCase,
    { story, refs, record }: Done,
    by: SignedInPerson,
    resource: 'commitments' | 'settlements',
  ): Promise<void> {
    await restate(tx, held.id, this.clock.now());
    const live = [
      { resource: 'commitments' as const, squadIds: [held.squadId] },
      { resource, squadIds: [held.squadId], ids: [record.id] },
    ];
    await note(tx, {
      deed,
      person: by,
      at: this.clock.now(),
      caseId: held.id,
      refs,
      story,
      live: resource === 'commitments' ? live.slice(1) : live,
    });
  }

  private doing(by: SignedInPerson): Doing {
    const now = this.clock.now();
    return { by, now, usual: now };
  }
}

export const settlementColumns = `t.id, t.case_id as "caseId", t.commitment_id as "commitmentId", t.kind, t.at, t.outcome, t.new_due_at as "newDueAt", t.agreed_with_customer as "agreedWithCustomer",
  t.reason, t.owner_id as "ownerId", t.next_commitment_id as "nextCommitmentId", t.recorded_by_id as "recordedById", t.recorded_at as "recordedAt",
  (select z.undone_at from settlement_undoings z where z.case_id = t.case_id and z.settlement_id = t.id) as "undoneAt"`;
