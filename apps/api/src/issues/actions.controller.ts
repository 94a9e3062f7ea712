import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ActionsService } from './actions.service.ts';
import { actionListing, endingListing } from './actions.sql.ts';
import { BulkPromisesService, bulkPromiseListing } from './bulk-promises.service.ts';
import { IssueFigures } from './issue-figures.ts';
import { ActionBody, ActionChange, ActionEndingBody, BulkPromiseBody, ThankYouBody } from './issues.dto.ts';
import { ThanksService, thanksDueListing, thankYous } from './thanks.service.ts';

@ApiTags('actions')
@Controller()
export class ActionsController {
  constructor(
    private readonly actions: ActionsService,
    private readonly promises: BulkPromisesService,
    private readonly thanks: ThanksService,
    private readonly figures: IssueFigures,
    private readonly records: CaseRecords,
  ) {}

  @Get('actions')
  @May('action.read')
  list(@AskedFor({ listing: actionListing('current_date'), short: 'issueId' }) asked: Asked) {
    return this.actions.list(asked);
  }

  @Get('actions/:id')
  @May('action.read')
  one(@PathId() id: string) {
    return this.actions.one(id);
  }

  @Post('actions')
  @May('action.write')
  make(@Body() body: ActionBody, @SignedIn() by: SignedInPerson) {
    return this.actions.make(body, by);
  }

  @Patch('actions/:id')
  @May('action.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: ActionChange, @SignedIn() by: SignedInPerson) {
    return this.actions.change(id, version, body, by);
  }

  @Get('action-endings')
  @May('action.read')
  listEndings(@AskedFor({ listing: endingListing, short: 'actionId' }) asked: Asked) {
    return this.actions.listEndings(asked);
  }

  @Get('action-endings/:id')
  @May('action.read')
  oneEnding(@PathId() id: string) {
    return this.actions.ending(id);
  }

  @Post('action-endings')
  @May('action.write')
  end(@Body() body: ActionEndingBody, @SignedIn() by: SignedInPerson) {
    return this.actions.end(body, by);
  }

  @Get('bulk-promises')
  @May('issue.read')
  listPromises(
    @AskedFor({ listing: bulkPromiseListing, short: 'issueId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.promises.list(asked, person);
  }

  @Get('bulk-promises/:id')
  @May('issue.read')
  onePromise(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.promises.one(id, person);
  }

  /** One promise to all who still wait because of an issue; the answer says case by case what became of it. */
  @Post('bulk-promises')
  @May('issue.write')
  promise(@Body() body: BulkPromiseBody, @SignedIn() by: SignedInPerson) {
    return this.promises.promise(body, by);
  }

  /** Those whose complaint led to a fix that works now, each with a letter to begin with. */
  @Get('thanks-due')
  @May('issue.read')
  async due(
    @AskedFor({ listing: thanksDueListing, short: 'issueId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.thanks.due(asked, (await this.figures.today()).today, person);
  }

  @Get('thank-yous')
  @May('issue.read')
  listThanks(
    @AskedFor({ listing: thankYous.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(thankYous, asked, person);
  }

  @Get('thank-yous/:id')
  @May('issue.read')
  oneThanks(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(thankYous, id, person);
  }

  /** Records the thanks as they were sent: a letter of the case, once for each issue. */
  @Post('thank-yous')
  @May('issue.thank')
  thank(@Body() body: ThankYouBody, @SignedIn() by: SignedInPerson) {
    return this.thanks.record(body, by);
  }
}
