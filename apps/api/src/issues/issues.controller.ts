import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { mostExposure, readExposure } from './asked-effect.ts';
import { EffectService } from './effect.service.ts';
import { IssueCasesService, issueCases } from './issue-cases.service.ts';
import { IssueBody, IssueCaseBody, IssueChange, IssueRulingBody } from './issues.dto.ts';
import { IssuesService } from './issues.service.ts';
import { issueListing } from './issues.sql.ts';
import { RulingsService, rulingListing } from './rulings.service.ts';
import { WatchService } from './watch.service.ts';

const given = (name: string) =>
  ApiQuery({
    name,
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: mostExposure },
    description: 'Orders or contacts of that period, in place of all cases; give both.',
  });

@ApiTags('issues')
@Controller()
export class IssuesController {
  constructor(
    private readonly issues: IssuesService,
    private readonly effects: EffectService,
    private readonly joining: IssueCasesService,
    private readonly rulings: RulingsService,
    private readonly watch: WatchService,
    private readonly records: CaseRecords,
  ) {}

  @Get('issues')
  @May('issue.read')
  list(@AskedFor(issueListing('true')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.issues.list(asked, person);
  }

  /** Causes, symptoms and issues that had many more cases in the last complete week than they usually have. */
  @Get('issues/rising')
  @May('issue.read')
  rising(@SignedIn() person: SignedInPerson) {
    return this.watch.rising(person);
  }

  /** The share of diagnosed cases in causes above their control limit, with the undiagnosed beside it (M16b). */
  @Get('issues/above-limits')
  @May('issue.read')
  aboveLimits(@SignedIn() person: SignedInPerson) {
    return this.watch.aboveLimits(person);
  }

  @Get('issues/:id')
  @May('issue.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.issues.one(id, person);
  }

  /** Did the fix work? Before and after it took effect, with the interval, and what else may have made the difference. */
  @Get('issues/:id/effect')
  @May('issue.read')
  @given('exposureBefore')
  @given('exposureAfter')
  @given('exposureYearBefore')
  @given('exposureYearAfter')
  effect(@PathId() id: string, @Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.effects.of(id, readExposure(query), person);
  }

  @Post('issues')
  @May('issue.write')
  raise(@Body() body: IssueBody, @SignedIn() by: SignedInPerson) {
    return this.issues.raise(body, by);
  }

  @Patch('issues/:id')
  @May('issue.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: IssueChange, @SignedIn() by: SignedInPerson) {
    return this.issues.change(id, version, body, by);
  }

  @Get('issue-cases')
  @May('issue.read')
  listCases(
    @AskedFor({ listing: issueCases.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(issueCases, asked, person);
  }

  @Get('issue-cases/:id')
  @May('issue.read')
  oneCase(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(issueCases, id, person);
  }

  /** Joins a case to an issue, or to that of its cause or symptom, which is raised if there is none. */
  @Post('issue-cases')
  @May('issue.join')
  join(@Body() body: IssueCaseBody, @SignedIn() by: SignedInPerson) {
    return this.joining.record(body, by);
  }

  @Get('issue-rulings')
  @May('issue.read')
  listRulings(@AskedFor({ listing: rulingListing, short: 'issueId' }) asked: Asked) {
    return this.rulings.list(asked);
  }

  @Get('issue-rulings/:id')
  @May('issue.read')
  oneRuling(@PathId() id: string) {
    return this.rulings.one(id);
  }

  @Post('issue-rulings')
  @May('issue.write')
  rule(@Body() body: IssueRulingBody, @SignedIn() by: SignedInPerson) {
    return this.rulings.rule(body, by);
  }
}
