import { Injectable } from '@nestjs/common';
import { againstDeciding, approversOf, authorize, Refusal, type Role, roomOf, type Wire, withWhom } from '#heart-core';
import { customerApart } from '../cases/glance.sql.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { type Decider, decidersOf, type Request } from './approvers.ts';
import type { Read } from './limits.sql.ts';
import { resolutionColumns, resolutionListing, resolutionTables } from './resolutions.sql.ts';

type Resolution = Wire.ResolutionRecord;
/** A remedy as the tables have it, with what the search of approvers needs. */
export interface WaitingRow extends Omit<Resolution, 'request'> {
  request: Omit<Wire.ApprovalRequest, 'with' | 'approvers' | 'mine'> | null;
  ruledBy: (Omit<Request, 'requestedById' | 'remedy' | 'amountMinor' | 'currency' | 'given'> & Request['given']) | null;
}

/** Remedies as they are read, the requests among them with whoever could decide them. */
@Injectable()
export class Remedies {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** An agent sees of what still waits only the own requests; on the case they stand all (`onCase`). */
  async list(asked: Asked, person: SignedInPerson, onCase = false): Promise<Page<Resolution>> {
    const parameters = new Parameters();
    const at = this.clock.now();
    const now = `${parameters.add(at)}::timestamptz`;
    const sees = `${seesCase(person, 'r.case_id', parameters)} and ${readsCase(person, 'c', parameters)}`;
    const seesOther = `${seesCase(person, 'b.id', parameters)} and ${readsCase(person, 'b', parameters)}`;
    const listing = resolutionListing(now);
    const standing = listing.filters.standing?.where(['awaitingApproval'], parameters);
    const own =
      person.role === 'agent' && !onCase
        ? `(r.agent_id = ${parameters.add(person.id)}::uuid or not ${standing})`
        : 'true';
    const page = await pageOf<WaitingRow, WaitingRow>(
      this.read,
      listing,
      asked,
      {
        select: resolutionColumns(now, seesOther),
        apart: customerApart('u'),
        from: resolutionTables,
        where: `${sees} and ${own}`,
        parameters,
      },
      (row) => row,
    );
    const rows = await this.answered(page.rows, person, at);
    return new Page(page.resource, rows, page.from, page.total, page.next);
  }

  async one(id: string, person: SignedInPerson): Promise<Resolution> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Every remedy of one case, oldest first. */
  async ofCase(caseId: string, person: SignedInPerson): Promise<Resolution[]> {
    const filter = { caseId: [caseId] };
    return (await this.list({ filter, sort: 'recordedAt', order: 'ASC', from: 0, to: 199, after: null }, person, true))
      .rows;
  }

  private readonly read: Read = (sql, values) => this.house.read(sql, values);

  /** Says of each waiting request who could decide it, with whom it is, and whether the reader may. */
  private async answered(rows: WaitingRow[], person: SignedInPerson, now: Date): Promise<Resolution[]> {
    const waiting = rows.filter(({ standing, ruledBy }) => standing === 'awaitingApproval' && ruledBy);
    const deciders = await decidersOf(this.read, waiting.map(requestOf), now);
    const movesOn = waiting.length > 0 ? (await this.settings.now()).approvalMovesOnAfterMinutes : 1;
    const found = new Map(waiting.map(({ id }, i) => [id, deciders[i] ?? []]));
    return rows.map(({ ruledBy: _, request, ...row }) => ({
      ...row,
      request: request && { ...request, ...answers(row, request, found.get(row.id) ?? [], person, now, movesOn) },
    }));
  }
}

export function requestOf({ agentId, remedy, amountMinor, currency, ruledBy }: WaitingRow): Request {
  const { caseMinor, customer90dMinor, ...facts } = ruledBy as NonNullable<WaitingRow['ruledBy']>;
  return { ...facts, requestedById: agentId, remedy, amountMinor, currency, given: { caseMinor, customer90dMinor } };
}

function answers(
  row: Omit<WaitingRow, 'request' | 'ruledBy'>,
  { askedAt, putOffBy }: NonNullable<WaitingRow['request']>,
  deciders: Decider[],
  person: SignedInPerson,
  now: Date,
  movesOn: number,
): Pick<Wire.ApprovalRequest, 'with' | 'approvers' | 'mine'> {
  const glance = ({ id, name, role }: Decider) => ({ id, name, role: role as Role });
  const putOff = putOffBy.filter(({ until }) => new Date(until) > now).map(({ personId }) => personId);
  const approvers = approversOf(deciders, row.agentId, row.amountMinor);
  const turn =
    row.standing === 'awaitingApproval' ? withWhom(approvers, new Date(askedAt), now, movesOn, putOff) : null;
  const mine = deciders.find(({ id }) => id === person.id);
  const ruling = mine
    ? authorize(row.amountMinor, mine.given, mine.allowance)
    : ({ needsApproval: true, over: 'notAllowed', by: row.amountMinor } as const);
  const against = againstDeciding({
    requestedById: row.agentId,
    deciderId: person.id,
    decision: 'approve',
    askedMinor: row.amountMinor,
    amountMinor: null,
    standing: row.standing,
    decided: row.decision !== null,
    ruling,
  });
  return {
    with: turn && glance(turn),
    approvers: approvers.map(glance),
    mine: {
      may: against === null,
      against,
      remainingMinor: mine ? roomOf(mine.given, mine.allowance).remainingMinor : null,
    },
  };
}
