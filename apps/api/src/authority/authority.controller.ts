import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { remedies } from '#heart-core';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ApprovalMarkBody, DecisionBody, DeliveryBody, ResolutionBody, ReversalBody } from './authority.dto.ts';
import { AuthorityService } from './authority.service.ts';
import { readCheck } from './checks.dto.ts';
import { decisions } from './decide.ts';
import { deliveries } from './deliver.ts';
import { Headroom } from './headroom.ts';
import { approvalMarks } from './mark.ts';
import { Remedies } from './remedies.ts';
import { resolutionListing } from './resolutions.sql.ts';
import { reversals } from './reverse.ts';

const listed = { listing: resolutionListing('now()'), short: 'caseId' };
const byId = (name: string, description: string) =>
  ApiQuery({ name, required: false, schema: { type: 'string', format: 'uuid' }, description });

@ApiTags('authority')
@Controller()
export class AuthorityController {
  constructor(
    private readonly authority: AuthorityService,
    private readonly remedies: Remedies,
    private readonly headroom: Headroom,
    private readonly records: CaseRecords,
  ) {}

  @Get('authority')
  @May('authority.read')
  @byId('caseId', 'One’s own room on this case; without it, that of the day.')
  room(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.headroom.ofPerson(person, readCheck(query, ['caseId']).caseId);
  }

  @Get('authority-checks')
  @May('authority.check')
  @byId('personId', 'Who would give it; oneself, where nobody is named.')
  @byId('squadId', 'In which squad; their own, where none is named.')
  @byId('caseId', 'On which case.')
  @ApiQuery({ name: 'remedy', schema: { type: 'string', enum: [...remedies] } })
  @ApiQuery({ name: 'amountMinor', required: false, schema: { type: 'integer', minimum: 1 } })
  @ApiQuery({ name: 'currency', required: false, schema: { type: 'string' } })
  check(@Query() query: Record<string, unknown>, @SignedIn() by: SignedInPerson) {
    return this.headroom.check(readCheck(query), by);
  }

  @Post('resolutions')
  @May('resolution.propose')
  propose(@Body() body: ResolutionBody, @SignedIn() by: SignedInPerson) {
    return this.authority.propose(body, by);
  }

  @Get('resolutions')
  @May('resolution.read')
  list(@AskedFor(listed) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.remedies.list(asked, person);
  }

  @Get('resolutions/:id')
  @May('resolution.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.remedies.one(id, person);
  }

  @Post('decisions')
  @May('decision.record')
  decide(@Body() body: DecisionBody, @SignedIn() by: SignedInPerson) {
    return this.authority.decide(body, by);
  }

  @Get('decisions')
  @May('decision.read')
  listDecisions(
    @AskedFor({ listing: decisions.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(decisions, asked, person);
  }

  @Get('decisions/:id')
  @May('decision.read')
  oneDecision(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(decisions, id, person);
  }

  @Post('reversals')
  @May('reversal.record')
  reverse(@Body() body: ReversalBody, @SignedIn() by: SignedInPerson) {
    return this.authority.reverse(body, by);
  }

  @Get('reversals')
  @May('reversal.read')
  listReversals(
    @AskedFor({ listing: reversals.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(reversals, asked, person);
  }

  @Get('reversals/:id')
  @May('reversal.read')
  oneReversal(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(reversals, id, person);
  }

  @Post('deliveries')
  @May('delivery.record')
  deliver(@Body() body: DeliveryBody, @SignedIn() by: SignedInPerson) {
    return this.authority.deliver(body, by);
  }

  @Get('deliveries')
  @May('delivery.read')
  listDeliveries(
    @AskedFor({ listing: deliveries.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(deliveries, asked, person);
  }

  @Get('deliveries/:id')
  @May('delivery.read')
  oneDelivery(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(deliveries, id, person);
  }

  @Post('approval-marks')
  @May('approval.mark')
  mark(@Body() body: ApprovalMarkBody, @SignedIn() by: SignedInPerson) {
    return this.authority.mark(body, by);
  }

  @Get('approval-marks')
  @May('approval.read')
  listMarks(
    @AskedFor({ listing: approvalMarks.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(approvalMarks, asked, person);
  }

  @Get('approval-marks/:id')
  @May('approval.read')
  oneMark(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(approvalMarks, id, person);
  }
}
