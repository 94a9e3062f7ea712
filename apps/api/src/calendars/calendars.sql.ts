import { byFlag, byId, byWords, type Listing } from '../platform/listing.ts';

export const calendarListing: Listing = {
  resource: 'calendars',
  id: 'c.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('c.id'),
    ids: byId('c.id'),
    active: byFlag('c.active'),
    timeZone: byWords((place) => `c.time_zone = ${place}`),
    q: byWords((place) => `c.name ilike '%' || ${place} || '%'`),
  },
  sorts: { name: { column: 'c.name', type: 'text' } },
};

export const calendarColumns = 'c.id, c.name, c.time_zone as "timeZone", c.active, c.version';

export const versionListing: Listing = {
  resource: 'calendar-versions',
  id: 'v.id',
  usual: ['recordedAt', 'DESC'],
  filters: { id: byId('v.id'), ids: byId('v.id'), calendarId: byId('v.calendar_id') },
  sorts: { recordedAt: { column: 'v.recorded_at', type: 'timestamptz' } },
};

export const versionColumns = `v.id, v.calendar_id as "calendarId", v.version, v.from_on::text as "fromOn", v.week, v.days, v.made_by_id as "madeById", v.recorded_at as "recordedAt"`;

export const squadCalendarListing: Listing = {
  resource: 'squad-calendars',
  id: 'a.id',
  usual: ['recordedAt', 'DESC'],
  filters: {
    id: byId('a.id'),
    ids: byId('a.id'),
    squadId: byId('a.squad_id'),
    calendarId: byId('a.calendar_id'),
  },
  sorts: { recordedAt: { column: 'a.recorded_at', type: 'timestamptz' } },
};

export const squadCalendarColumns = `a.id, a.squad_id as "squadId", a.calendar_id as "calendarId", a.from_on::text as "fromOn", a.made_by_id as "madeById", a.recorded_at as "recordedAt"`;
