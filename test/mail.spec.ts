import { createServer, type Socket } from 'node:net';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { MailServer } from './mail-server.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let runner: JobsRunner;
let mail: MailServer;
let caseId: string;

beforeAll(async () => {
  mail = new MailServer();
  await mail.up();
  house = await openTestHouse({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=desk@example.com`,
    PUBLIC_URL: 'http://desk.example',
  });
  given = givenIn(house);
  people = house.cast.people;
  runner = house.app.get(JobsRunner);
});
afterAll(async () => {
  await house.close();
  await mail.down();
});
beforeEach(async () => {
  for (const table of ['jobs', 'notifications', 'commitments']) await house.sql(`delete from ${table}`);
  mail.letters.length = 0;
  mail.refuses = false;
  await given.at('2026-03-03T09:00:00Z');
  caseId = (await given.aCase({ customer: { name: 'Quill <b>Feather</b>' }, summary: 'Late' })).id;
});

const lookAt = async (clock: string) => {
  await given.at(`2026-03-03T${clock}:00Z`);
  await runner.tick();
};
const aPromiseAt = (clock: string, more: object = {}) =>
  given.aPromise(caseId, { dueAt: `2026-03-03T${clock}:00Z`, ...more });
const dead = async () => (await house.as(people.jo).get('/jobs?filter={"state":"dead"}').expect(200)).body;

it('goes out once, with an id of its own, from the house, without a customer’s word in its subject', async () => {
  await aPromiseAt('11:00', { what: 'Call Quill\r\nBcc: all@example.com about the sofa' });
  await lookAt('11:01');
  await lookAt('11:02');
  expect(mail.to(people.lee.email)).toHaveLength(1);
  const letter = mail.letters.find(({ to }) => JSON.stringify(to).includes(people.lee.email));
  const [told] = await house.sql<{ id: string; number: string }>(
    `select n.id, c.number from notifications n join cases c on c.id = n.case_id where n.person_id = $1`,
    [people.lee.id],
  );
  expect(letter?.messageId).toBe(`<${told?.id}@desk.example>`);
  expect(letter?.from?.value).toEqual([{ name: 'Heartdesk', address: 'desk@example.com' }]);
  expect(letter?.subject).toBe(`A promise is due and not kept: case ${told?.number}`);
  expect(letter?.text).toContain('Due: Tue 3 Mar, 11:00 (Europe/London)');
  expect(letter?.text).toContain(`http://desk.example/cases/${caseId}`);
  expect(letter?.headers.has('bcc')).toBe(false);
});

it('goes to those who want it, and only about what the settings name', async () => {
  await house.as(people.priya).put('/preferences').send({ mailWanted: false }).expect(200);
  expect((await house.as(people.priya).get('/preferences').expect(200)).body).toEqual({ mailWanted: false });
  await aPromiseAt('11:00');
  await lookAt('10:50');
  expect(mail.letters).toEqual([]);
  await lookAt('11:01');
  expect(mail.to(people.lee.email)).toHaveLength(1);
  expect(mail.to(people.priya.email)).toEqual([]);
  expect(
    (await house.as(people.priya).get('/notifications?filter={"kind":"promiseDue"}').expect(200)).body,
  ).toHaveLength(1);
  await house.as(people.priya).put('/preferences').send({ mailWanted: true }).expect(200);
});

it('waits while the server is away, and all of it is delivered after, in order for each case', async () => {
  await house.sql(`update people set mail_wanted = false where id <> $1`, [people.lee.id]);
  await mail.down();
  await aPromiseAt('10:00');
  await aPromiseAt('10:02');
  await aPromiseAt('10:04');
  for (const clock of ['10:01', '10:03', '10:05', '10:06', '10:08', '10:10']) await lookAt(clock);
  expect(mail.letters).toEqual([]);
  await mail.up();
  mail.refuses = true;
  await lookAt('10:20');
  mail.refuses = false;
  for (const clock of ['10:40', '10:55', '11:10']) await lookAt(clock);
  const order = mail.letters.map(({ text = '' }) => /Due: .*?(\d\d:\d\d) /.exec(text)?.[1]);
  expect(order).toEqual(['10:00', '10:02', '10:04']);
  expect(await dead()).toEqual([]);
  await house.sql('update people set mail_wanted = true');
});

it('to an address that is none is given up in sight, and its reason holds no address', async () => {
  await house.sql(`update people set email = 'lee@demo.example,all@example.com' where id = $1`, [people.lee.id]);
  await aPromiseAt('11:00');
  await lookAt('11:01');
  await house.sql(
    `update jobs set attempts = 60, run_after = now() - interval '1 year' where kind = 'mail' and state = 'queued'`,
  );
  await lookAt('11:02');
  expect(await dead()).toMatchObject([{ kind: 'mail', recipientId: people.lee.id, lastError: 'Error ADDRESS' }]);
  await house.sql(`update people set email = 'lee@demo.example' where id = $1`, [people.lee.id]);
});

it('to somebody dismissed meanwhile does not go', async () => {
  await mail.down();
  await aPromiseAt('11:00');
  await lookAt('11:01');
  await house.sql('update people set active = false where id = $1', [people.lee.id]);
  await mail.up();
  await lookAt('11:30');
  await house.sql('update people set active = true where id = $1', [people.lee.id]);
  expect(mail.to(people.lee.email)).toEqual([]);
  expect(mail.to(people.priya.email)).toContainEqual(expect.stringContaining('A promise is due'));
});

it('never slows a request while its receiver hangs', async () => {
  await mail.down();
  const held: Socket[] = [];
  const hangs = createServer((socket) => held.push(socket));
  await new Promise<void>((ready) => hangs.listen(mail.port, '127.0.0.1', ready));
  const reached = new Promise((connected) => hangs.once('connection', connected));
  await aPromiseAt('11:00');
  await given.at('2026-03-03T11:01:00Z');
  let sent = false;
  const ticking = runner.tick().then(() => {
    sent = true;
  });
  try {
    await reached;
    for (let i = 0; i < 5; i++) await house.as(people.lee).get(`/cases/${caseId}`).expect(200);
    await aPromiseAt('12:00');
    expect(sent).toBe(false);
  } finally {
    for (const socket of held) socket.destroy();
    await Promise.all([ticking, new Promise((closed) => hangs.close(closed))]);
    await mail.up();
  }
});
