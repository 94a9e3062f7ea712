import type { TestHouse } from '../house.ts';
import { take } from '../imports.ts';

const workday = [{ from: '09:00', to: '17:00' }];

/** Records for every screen that shows one, each with the path of its screen. */
export async function standing(house: TestHouse): Promise<Record<string, string>> {
  const { people, squads, causes } = house.cast;
  const made = async (who: keyof typeof people, path: string, body: object): Promise<string> =>
    (await house.as(people[who]).post(path).send(body).expect(201)).body.id;
  const first = async (path: string): Promise<string> => (await house.as(people.jo).get(path).expect(200)).body[0].id;

  const told = {
    customer: { name: 'Ana Ruiz', phone: '+447700900123' },
    channel: 'phone',
    summary: 'Sofa without legs',
  };
  const caseId = await made('lee', '/cases', told);
  const keptId = await made('mia', '/cases', { ...told, customer: { name: 'Kept' }, sensitive: true });

  const call = { kind: 'call', what: 'Call Ana Ruiz', agreedWithCustomer: true, within: { businessMinutes: 60 } };
  await made('lee', '/commitments', { caseId, ...call });
  await made('lee', '/commitments', { caseId, ...call });
  await house.sql(
    `update commitments set due_at = now() - interval '42 minutes' where id = (select min(id::text)::uuid from commitments)`,
  );

  const free = { caseId, remedy: 'upgrade', delivery: 'doneNow', customerWaiting: true, note: 'It is free.' };
  const requestId = await made('lee', '/resolutions', free);
  await made('lee', '/resolutions', free);

  await made('lee', '/diagnoses', { caseId, status: 'hypothesis', causeId: causes.doubleBooking });
  await made('lee', '/diagnoses', { caseId, status: 'notSure' });

  const question = { name: 'carrier', label: 'Carrier', type: 'choice', choices: ['Red', 'Blue'] };
  const hours = {
    name: 'Weekdays',
    timeZone: 'Europe/London',
    week: [workday, workday, workday, workday, workday, [], []],
    days: [{ on: '2099-12-25', name: 'Christmas', blocks: [] }],
  };
  const mapping = { options: {}, fields: { receivedAt: { column: 'at' }, squad: { constant: 'Severn' } } };
  const list = house.as(people.jo).post('/list-imports').field('kind', 'squads');
  const { body: taken } = await list.attach('file', Buffer.from('name,zone\nEsk,Nowhere\n'), 'squads.csv').expect(201);
  const file = 'id,at\n1,2025-05-05T10:00:00Z\n2,yesterday\n';
  return {
    'A CUSTOMER': `/customers/${await first('/customers?filter={"q":"Ana"}')}`,
    'A CASE': `/cases/${caseId}`,
    'A KEPT CASE': `/cases/${keptId}`,
    'A REQUEST': `/approvals?id=${requestId}`,
    'A CAUSE': `/causes/${causes.doubleBooking}`,
    'A PERSON': `/users/${people.lee.id}`,
    'THE FIGURES OF A SQUAD': `/squads/${squads.severn}`,
    'A SQUAD': `/squads/${squads.severn}/settings`,
    'A QUESTION': `/custom-fields/${await made('jo', '/custom-fields', question)}`,
    'A CALENDAR': `/calendars/${await made('jo', '/calendars', hours)}`,
    'A RULE': `/phrase-rules/${await first('/phrase-rules')}`,
    'A TEMPLATE': `/templates/${await first('/templates')}`,
    'A LIST': `/list-imports/${taken.id}`,
    'AN IMPORT': `/imports/${(await take(house, file, { mapping })).id}`,
  };
}
