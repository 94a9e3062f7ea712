import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarPreviewBody, CalendarVersionBody, SquadCalendarBody } from '../calendars/calendars.dto.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ReschedulingService } from './rescheduling.service.ts';

@ApiTags('calendars')
@Controller()
export class ReschedulingController {
  constructor(private readonly rescheduling: ReschedulingService) {}

  @Post('calendar-previews')
  @HttpCode(200)
  @May('calendar.write')
  preview(@Body() body: CalendarPreviewBody, @SignedIn() by: SignedInPerson) {
    return this.rescheduling.preview(body, by);
  }

  @Post('calendar-versions')
  @May('calendar.write')
  addVersion(@Body() body: CalendarVersionBody, @SignedIn() by: SignedInPerson) {
    return this.rescheduling.addVersion(body, by);
  }

  @Post('squad-calendars')
  @May('calendar.write')
  assign(@Body() body: SquadCalendarBody, @SignedIn() by: SignedInPerson) {
    return this.rescheduling.assign(body, by);
  }
}
