import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Clock } from '../platform/clock.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { readWorkingTime } from './asked-working-time.ts';
import { CalendarBody, CalendarChange, HolidayReadingBody } from './calendars.dto.ts';
import { CalendarsService } from './calendars.service.ts';
import { calendarListing, squadCalendarListing, versionListing } from './calendars.sql.ts';
import { readHolidays } from './read-holidays.ts';

@ApiTags('calendars')
@Controller()
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
  ) {}

  @Get('calendars')
  @May('calendar.read')
  list(@AskedFor(calendarListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.calendars.list(asked, person);
  }

  @Get('calendars/:id')
  @May('calendar.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.calendars.one(id, person);
  }

  @Post('calendars')
  @May('calendar.write')
  async add(@Body() body: CalendarBody, @SignedIn() by: SignedInPerson) {
    return this.calendars.one(await this.calendars.add(body, by), by);
  }

  @Patch('calendars/:id')
  @May('calendar.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: CalendarChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.calendars.change(id, version, body, by);
  }

  @Get('calendar-versions')
  @May('calendar.read')
  listVersions(@AskedFor({ listing: versionListing, short: 'calendarId' }) asked: Asked) {
    return this.calendars.versions(asked);
  }

  @Get('calendar-versions/:id')
  @May('calendar.read')
  oneVersion(@PathId() id: string) {
    return this.calendars.version(id);
  }

  @Get('squad-calendars')
  @May('calendar.read')
  listSquadCalendars(
    @AskedFor({ listing: squadCalendarListing, short: 'squadId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.calendars.squadCalendars(asked, person);
  }

  @Get('squad-calendars/:id')
  @May('calendar.read')
  oneSquadCalendar(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.calendars.squadCalendar(id, person);
  }

  @Get('office-hours/:id')
  @May('calendar.read', 'squad')
  hours(@PathId() id: string) {
    return this.calendars.hoursOfSquad(id);
  }

  @Get('working-time')
  @May('calendar.read')
  @ApiQuery({ name: 'squadId', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'from', required: false, schema: { type: 'string', format: 'date-time' }, description: 'Now.' })
  @ApiQuery({ name: 'minutes', required: false, schema: { type: 'integer', minimum: 0, maximum: 60_000 } })
  workingTime(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    const { squadId, from, minutes } = readWorkingTime(query);
    return this.calendars.workingTime(squadId, from, minutes, person);
  }

  @Post('holiday-readings')
  @HttpCode(200)
  @May('calendar.write')
  readHolidays(@Body() { ical, fromOn, toOn }: HolidayReadingBody) {
    return readHolidays(ical, { fromOn, toOn, now: this.clock.now() });
  }
}
