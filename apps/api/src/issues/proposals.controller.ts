import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { IssueFigures } from './issue-figures.ts';
import { DismissalUndoingBody, ProposalDismissalBody } from './issues.dto.ts';
import { dismissalListing, ProposalDismissalsService, undoingListing } from './proposal-dismissals.service.ts';
import { ProposalsService } from './proposals.service.ts';

@ApiTags('issues')
@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly dismissals: ProposalDismissalsService,
    private readonly figures: IssueFigures,
  ) {}

  /** Texts and letters that say nearly the same, among the newest cases without an issue. */
  @Get('issue-proposals')
  @May('issueProposal.read')
  async look(@SignedIn() person: SignedInPerson) {
    return this.proposals.look((await this.figures.today()).today, person);
  }

  @Get('proposal-dismissals')
  @May('issueProposal.read')
  list(@AskedFor(dismissalListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.dismissals.list(asked, person);
  }

  @Get('proposal-dismissals/:id')
  @May('issueProposal.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.dismissals.one(id, person);
  }

  /** Says that what was proposed is no problem of its own, and why; its cases are not proposed again. */
  @Post('proposal-dismissals')
  @May('issue.write')
  dismiss(@Body() body: ProposalDismissalBody, @SignedIn() by: SignedInPerson) {
    return this.dismissals.dismiss(body, by);
  }

  @Get('dismissal-undoings')
  @May('issueProposal.read')
  undoings(@AskedFor(undoingListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.dismissals.undoings(asked, person);
  }

  @Get('dismissal-undoings/:id')
  @May('issueProposal.read')
  oneUndoing(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.dismissals.oneUndoing(id, person);
  }

  /** Takes a dismissal back, which was a mistake: its cases are proposed again. */
  @Post('dismissal-undoings')
  @May('issue.write')
  takeBack(@Body() { dismissalId }: DismissalUndoingBody, @SignedIn() by: SignedInPerson) {
    return this.dismissals.takeBack(dismissalId, by);
  }
}
