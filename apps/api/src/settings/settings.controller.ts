import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { IfMatch } from '../platform/if-match.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsChange } from './settings.dto.ts';
import { SettingsService } from './settings.service.ts';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @May('settings.read')
  now() {
    return this.settings.now();
  }

  @Get('history')
  @May('settings.read')
  history() {
    return this.settings.history();
  }

  @Patch()
  @May('settings.write')
  change(@IfMatch() version: number, @Body() body: SettingsChange, @SignedIn() by: SignedInPerson) {
    return this.settings.change(version, body, by);
  }
}
