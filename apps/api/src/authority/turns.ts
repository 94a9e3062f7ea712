import { Injectable } from '@nestjs/common';
import { approversOf, withWhom } from '#heart-core';
import { House } from '../platform/house.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { decidersOf } from './approvers.ts';
import { requestOf, type WaitingRow } from './remedies.ts';
import { resolutionColumns, resolutionTables } from './resolutions.sql.ts';

/** A waiting request, and with whom it is now. */
export interface Turn {
  resolutionId: string;
  caseId: string;
  squadId: string;
  askedAt: Date;
  customerWaiting: boolean;
  personId: string;
  /** The first who was asked, or one it has moved on to. */
  first: boolean;
}

/** Those that still wait; the cases' own column says quickly which cases to look at. $1 now, $2 one of them, or null for all. */
const waitingSql = `select ${resolutionColumns('$1::timestamptz', 'false')} from ${resolutionTables}
  where c.next_expiry_at is not null and r.over is not null and d.id is null and v.id is null and r.expires_at > $1::timestamptz and ($2::uuid is null or r.id = $2::uuid)
  order by r.recorded_at, r.id limit 500`;

/** With whom each waiting request is: it moves on by the clock alone, so that whoever tells people of it asks here. */
@Injectable()
export class Turns {
  constructor(
    private readonly house: House,
    private readonly settings: SettingsService,
  ) {}

  async now(now: Date, resolutionId: string | null = null): Promise<Turn[]> {
    const rows = await this.house.read<WaitingRow>(waitingSql, [now, resolutionId]);
    if (rows.length === 0) return [];
    const { approvalMovesOnAfterMinutes } = await this.settings.now();
    const deciders = await decidersOf((sql, values) => this.house.read(sql, values), rows.map(requestOf), now);
    return rows.flatMap((row, place): Turn[] => {
      const { id, caseId, squadId, agentId, amountMinor, request } = row;
      if (!request) return [];
      const askedAt = new Date(request.askedAt);
      const approvers = approversOf(deciders[place] ?? [], agentId, amountMinor);
      const putOff = request.putOffBy.filter(({ until }) => new Date(until) > now).map(({ personId }) => personId);
      const turn = withWhom(approvers, askedAt, now, approvalMovesOnAfterMinutes, putOff);
      if (!turn) return [];
      const { customerWaiting } = request;
      const first = turn.id === approvers[0]?.id;
      return [{ resolutionId: id, caseId, squadId, askedAt, customerWaiting, personId: turn.id, first }];
    });
  }
}
