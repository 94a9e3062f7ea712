import type { Hand, Standing } from './standing.ts';

/** People, squads, the hours they keep and how they sign in. */
export async function standingPeople({ house, post }: Hand): Promise<Standing> {
  const { jo, lee, mia, priya, sam } = house.cast.people;
  const { severn, tamar } = house.cast.squads;
  const password = 'a fair word for tests';
  const spare = await post(jo, '/squads', { name: 'Spare', timeZone: 'Europe/Paris' });
  const hours = {
    name: 'Weekdays',
    timeZone: 'Europe/London',
    week: [...Array(5).fill([{ from: '09:00', to: '17:00' }]), [], []],
  };
  const calendar = await post(jo, '/calendars', hours);
  const version = { calendarId: calendar.id, baseVersion: 1, fromOn: '2026-03-02', week: hours.week };
  const taken = { squadId: tamar, calendarId: calendar.id, fromOn: '2026-03-02' };
  const assigned = await post(jo, '/squad-calendars', taken);
  const standIn = await post(jo, '/stand-ins', {
    personId: sam.id,
    forPersonId: priya.id,
    untilAt: '2026-03-04T10:00:00Z',
  });
  const invited = await Promise.all(
    ['Ada', 'Bea', 'Cy'].map(async (name) => {
      const mail = `${name.toLowerCase()}@example.test`;
      const { id } = await post(jo, '/users', { name, email: mail, role: 'manager' });
      const made: { id: string; url?: string } = await post(jo, '/invitations', { personId: id });
      return { invitationId: made.id, token: made.url?.split('#')[1] };
    }),
  );
  const [ada, bea, cy] = invited;
  return {
    ids: {
      invitations: cy?.invitationId ?? '',
      squads: spare.id,
      squadIds: severn,
      users: mia.id,
      agentId: lee.id,
      ownerId: lee.id,
      personId: sam.id,
      forPersonId: priya.id,
      'stand-ins': standIn.id,
      timeZone: 'Europe/London',
      calendarId: calendar.id,
      calendars: calendar.id,
      'calendar-versions': (await house.as(jo).get('/calendar-versions').expect(200)).body[0].id,
      'squad-calendars': assigned.id,
      'office-hours': severn,
      password,
      oldPassword: password,
      newPassword: 'another fair word',
    },
    bodies: {
      'Squads.change': { active: true },
      'Calendars.add': { ...hours, name: 'Nights' },
      'Calendars.readHolidays': { ical: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
      'Rescheduling.preview': { ...version, baseVersion: undefined },
      'Rescheduling.addVersion': version,
      'Rescheduling.assign': taken,
      'Invitations.make': { personId: lee.id },
      'Invitations.withdraw': { withdrawn: true },
      'Choosing.look': { token: ada?.token },
      'Choosing.choose': { token: bea?.token, password: 'another fair word' },
      'Choosing.forgot': { email: 'nobody@example.test' },
      'Session.signIn': { email: jo.email, password },
    },
    queries: { 'Calendars.workingTime': `?squadId=${severn}&minutes=240` },
  };
}
