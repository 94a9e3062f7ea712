import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CauseChangeBody } from './changes.dto.ts';
import { CauseUsageService } from './usage.service.ts';

@ApiTags('causes')
@Controller()
export class CauseUsageController {
  constructor(private readonly usage: CauseUsageService) {}

  @Get('cause-usage')
  @May('metric.read')
  show(@SignedIn() person: SignedInPerson) {
    return this.usage.usage(person);
  }

  @Post('cause-previews')
  @HttpCode(200)
  @May('cause.write')
  preview(@Body() body: CauseChangeBody, @SignedIn() person: SignedInPerson) {
    return this.usage.preview(body, person);
  }
}
