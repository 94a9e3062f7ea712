import { Controller, Get, Inject } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Refusal, type Wire } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { DemoAnswersService } from './answers.service.ts';

@ApiTags('demo')
@Controller('demo-answers')
export class DemoAnswersController {
  constructor(
    private readonly answers: DemoAnswersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What was planted in the demo, beside what is found of it. There only while the demo is on. */
  @Get()
  @May('demoAnswers.read')
  @ApiNotFoundResponse({
    description: 'The demo is off, or its pilot is not there: `not-found`.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  read(@SignedIn() by: SignedInPerson): Promise<Wire.DemoAnswers> {
    if (!this.config.demo) throw new Refusal('not-found');
    return this.answers.read(by);
  }
}
