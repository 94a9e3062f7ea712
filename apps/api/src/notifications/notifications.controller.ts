import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor } from '../platform/asked-for.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Flag, Ids } from '../platform/fields.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { NotificationsService } from './notifications.service.ts';
import { notificationListing } from './notifications.sql.ts';

export class ReadingBody {
  @Ids({ optional: true, max: 200 }) ids?: string[];
  @Flag({ optional: true, about: 'Everything; instead of ids.' }) all?: boolean;
}

export class PreferencesBody {
  @Flag({ about: 'Whether mail is wanted at all; what is mailed stands in the settings.' }) mailWanted!: boolean;
}

@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** One's own, the newest first. */
  @Get('notifications')
  @May('notification.read')
  list(@AskedFor(notificationListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.notifications.list(asked, person);
  }

  @Post('notification-readings')
  @HttpCode(200)
  @May('notification.mark')
  read(@Body() { ids, all }: ReadingBody, @SignedIn() person: SignedInPerson) {
    if ((ids === undefined) === (all !== true))
      throw invalid([{ pointer: '/ids', code: 'one', detail: 'Name ids, or say all.' }]);
    return this.notifications.read(ids ?? 'all', person);
  }

  @Get('preferences')
  @May('preference.read')
  preferences(@SignedIn() person: SignedInPerson) {
    return this.notifications.preferences(person);
  }

  @Put('preferences')
  @May('preference.keep')
  prefer(@Body() body: PreferencesBody, @SignedIn() person: SignedInPerson) {
    return this.notifications.prefer(body, person);
  }
}
