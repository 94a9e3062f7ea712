import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { settlementKinds, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { InOneLook, May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked, byChoice, byId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { commitmentListing } from './board.sql.ts';
import { CommitmentBody, SettlementBody, SettlementUndoingBody } from './commitments.dto.ts';
import { CommitmentsService, settlementColumns } from './commitments.service.ts';

const settlements = collection<Wire.SettlementRecord>(
  'settlements',
  'settlements',
  settlementColumns.replaceAll('t.', 'r.').replace('r.id, r.case_id as "caseId", ', ''),
  'r.recorded_at',
  {
    commitmentId: byId('r.commitment_id'),
    kind: byChoice('r.kind', settlementKinds),
  },
);
const undoings = collection<Wire.SettlementUndoingRecord>(
  'settlement-undoings',
  'settlement_undoings',
  'r.settlement_id as "settlementId", r.undone_by_id as "undoneById", r.undone_at as "undoneAt"',
  'r.undone_at',
  { settlementId: byId('r.settlement_id') },
);
/** `now` is the first parameter of every list of promises. */
const listing = commitmentListing('$1::timestamptz');

@ApiTags('commitments')
@Controller()
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly records: CaseRecords,
  ) {}

  @Post('commitments')
  @May('commitment.make')
  promise(@Body() body: CommitmentBody, @SignedIn() by: SignedInPerson) {
    return this.commitments.promise(body, by);
  }

  @Get('commitments')
  @May('commitment.read')
  @InOneLook()
  list(@AskedFor({ listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.commitments.list(asked, person);
  }

  @Get('commitments/:id')
  @May('commitment.read')
  @InOneLook()
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.commitments.one(id, person);
  }

  @Post('settlements')
  @May('settlement.record')
  settle(@Body() body: SettlementBody, @SignedIn() by: SignedInPerson) {
    return this.commitments.settle(body, by);
  }

  @Get('settlements')
  @May('settlement.read')
  listSettlements(
    @AskedFor({ listing: settlements.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(settlements, asked, person);
  }

  @Get('settlements/:id')
  @May('settlement.read')
  oneSettlement(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(settlements, id, person);
  }

  /** Takes back a settlement, within a minute, by the one who recorded it. */
  @Post('settlement-undoings')
  @May('settlement.record')
  undo(@Body() { settlementId }: SettlementUndoingBody, @SignedIn() by: SignedInPerson) {
    return this.commitments.undo(settlementId, by);
  }

  @Get('settlement-undoings')
  @May('settlement.read')
  listUndoings(
    @AskedFor({ listing: undoings.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(undoings, asked, person);
  }

  @Get('settlement-undoings/:id')
  @May('settlement.read')
  oneUndoing(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(undoings, id, person);
  }
}
