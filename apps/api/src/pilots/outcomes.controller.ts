import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { decisionListing, feedbackListing, OutcomesService } from './outcomes.service.ts';
import { PilotDecisionBody, PilotFeedbackBody, RollOutBody } from './pilots.dto.ts';

@ApiTags('pilots')
@Controller()
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Get('pilot-decisions')
  @May('pilot.read')
  decisions(@AskedFor(decisionListing) asked: Asked) {
    return this.outcomes.decisions(asked);
  }

  @Get('pilot-decisions/:id')
  @May('pilot.read')
  decision(@PathId() id: string) {
    return this.outcomes.decision(id);
  }

  @Post('pilot-decisions')
  @May('pilot.write')
  decide(@Body() body: PilotDecisionBody, @SignedIn() by: SignedInPerson) {
    return this.outcomes.decide(body, by);
  }

  @Get('pilot-feedback')
  @May('pilotFeedback.read')
  feedback(@AskedFor(feedbackListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.outcomes.feedback(asked, person);
  }

  @Get('pilot-feedback/:id')
  @May('pilotFeedback.read')
  oneFeedback(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.outcomes.oneFeedback(id, person);
  }

  @Post('pilot-feedback')
  @May('pilotFeedback.write')
  say(@Body() body: PilotFeedbackBody, @SignedIn() by: SignedInPerson) {
    return this.outcomes.say(body, by);
  }

  @Post('pilot-roll-outs')
  @May('pilot.write')
  rollOut(@Body() body: RollOutBody, @SignedIn() by: SignedInPerson) {
    return this.outcomes.rollOut(body, by);
  }
}
