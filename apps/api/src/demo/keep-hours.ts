import type { INestApplicationContext } from '@nestjs/common';
import { defaultWeek, localDate } from '#heart-core';
import { CalendarsService } from '../calendars/calendars.service.ts';
import { ReschedulingService } from '../rescheduling/rescheduling.service.ts';
import { holidaysAround, timeZone } from './cast.ts';

/** Gives every squad of the demo the firm's office hours with its holidays, from before its story begins. */
export async function keepHours(
  app: INestApplicationContext,
  squadIds: readonly string[],
  { now, from }: { now: Date; from: Date },
): Promise<void> {
  const calendars = app.get(CalendarsService, { strict: false });
  const rescheduling = app.get(ReschedulingService, { strict: false });
  const fromOn = localDate(timeZone, from);
  const week = defaultWeek.map((blocks) => [...blocks]);
  const days = holidaysAround(now).map((day) => ({ ...day, blocks: [...day.blocks] }));
  const calendarId = await calendars.add({ name: 'Office hours', timeZone, week, days, fromOn }, null);
  for (const squadId of squadIds) await rescheduling.assign({ squadId, calendarId, fromOn }, null);
}
