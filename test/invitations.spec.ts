import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { MailServer } from './mail-server.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
let mail: MailServer;
beforeAll(async () => {
  mail = new MailServer();
  await mail.up();
  house = await openTestHouse({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=desk@example.com`,
    PUBLIC_URL: 'http://desk.example',
  });
  people = house.cast.people;
});
afterAll(async () => {
  await house.close();
  await mail.down();
});
beforeEach(() => {
  mail.letters.length = 0;
  house.at(aMonday);
});

const chosen = 'seven quiet herons';
let count = 0;
/** Someone new without a password, as Jo adds them. */
const someoneNew = async () => {
  const body = {
    name: 'Nadia',
    email: `nadia${++count}@example.test`,
    role: 'agent',
    squadIds: [house.cast.squads.severn],
  };
  return (await house.as(people.jo).post('/users').send(body).expect(201)).body as Wire.PersonRecord & {
    email: string;
  };
};
const invited = async (personId: string) =>
  (await house.as(people.jo).post('/invitations').send({ personId }).expect(201)).body as Wire.NewInvitationRecord;
const post = () => house.app.get(JobsRunner).tick();
/** What the latest letter to this address holds behind the # of its link. */
const tokenTo = (email: string): string => {
  const letter = mail.letters.findLast(({ to }) => JSON.stringify(to).includes(email));
  return /http:\/\/desk\.example\/welcome#([A-Za-z0-9_-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
};
const choose = (token: string, password = chosen) =>
  house.anyone.post('/public/chosen-passwords').send({ token, password });
const look = (token: string) => house.anyone.post('/public/invitation-looks').send({ token });
const signIn = (email: string, password = chosen) => house.anyone.post('/session').send({ email, password });
const one = async (id: string) => (await house.as(people.jo).get(`/invitations/${id}`).expect(200)).body;

describe('An invitation', () => {
  it('comes by mail, lets its reader choose a password once, and tells nobody else its link', async () => {
    const { id, email } = await someoneNew();
    const made = await invited(id);
    expect(made).toMatchObject({
      kind: 'welcome',
      way: 'mail',
      standing: 'onItsWay',
      url: null,
      madeById: people.jo.id,
    });
    await post();
    const token = tokenTo(email);
    expect((await look(token).expect(200)).body).toMatchObject({ kind: 'welcome', name: 'Nadia', email });
    const tooEasy = await choose(token, 'password1234').set('idempotency-key', 'easy').expect(400);
    expect(tooEasy.body.errors[0].pointer).toBe('/password');
    await choose(token).expect(204);
    await signIn(email).expect(201);
    for (const again of [choose(token), look(token)])
      expect((await again.expect(404)).body).toMatchObject({ reason: 'link-ended' });
    expect(await one(made.id)).toMatchObject({ standing: 'used' });
    for (const table of ['invitations', 'invitation_tokens', 'jobs', 'kept_answers', 'audit_entries']) {
      const rows = JSON.stringify(await house.sql(`select * from ${table}`));
      expect(rows.length).toBeGreaterThan(100);
      expect(rows).not.toContain(token);
    }
    const [entry] = await house.sql(`select person_id, deed from audit_entries where deed = 'password.choose'`);
    expect(entry).toEqual({ person_id: id, deed: 'password.choose' });
  });

  it('lets one of two in who use it at the same time', async () => {
    const { id, email } = await someoneNew();
    await invited(id);
    await post();
    const token = tokenTo(email);
    const both = await Promise.all([choose(token), choose(token, 'eleven loud herons')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  it('runs out after a day', async () => {
    const { id, email } = await someoneNew();
    const { id: invitationId } = await invited(id);
    await post();
    house.at('2026-03-03T10:00:00Z');
    await choose(tokenTo(email)).expect(404);
    expect(await one(invitationId)).toMatchObject({ standing: 'expired' });
  });

  it('is sent again with another link, and the earlier one stops', async () => {
    const { id, email } = await someoneNew();
    const first = await invited(id);
    await post();
    const old = tokenTo(email);
    await invited(id);
    await post();
    await choose(old).expect(404);
    expect(await one(first.id)).toMatchObject({ standing: 'replaced' });
    await choose(tokenTo(email)).expect(204);
  });

  it('stops when it is withdrawn, and when its person leaves or gets another address', async () => {
    const { id, email } = await someoneNew();
    const { id: invitationId, version } = await invited(id);
    await post();
    const withdraw = () =>
      house
        .as(people.jo)
        .patch(`/invitations/${invitationId}`)
        .set('if-match', `"${version}"`)
        .send({ withdrawn: true });
    expect((await withdraw().expect(200)).body).toMatchObject({ standing: 'withdrawn' });
    await withdraw().expect(409);
    await choose(tokenTo(email)).expect(404);
    for (const change of [{ active: false }, { email: 'elsewhere@example.test' }]) {
      const other = await someoneNew();
      await invited(other.id);
      await post();
      await house
        .as(people.jo)
        .patch(`/users/${other.id}`)
        .set('if-match', `"${other.version}"`)
        .send(change)
        .expect(200);
      await choose(tokenTo(other.email)).expect(404);
    }
  });

  it('is not made for nobody, for a program, or again and again', async () => {
    const make = (personId: string) => house.as(people.jo).post('/invitations').send({ personId });
    await make(nothing).expect(422);
    const key = { name: 'Phone', scopes: ['read'], role: 'manager' };
    const { personId } = (await house.as(people.jo).post('/api-keys').send(key).expect(201)).body;
    expect((await make(personId).expect(422)).body.errors[0].code).toBe('noEmail');
    const { id } = await someoneNew();
    for (let n = 0; n < 5; n++) await make(id).expect(201);
    await make(id).expect(429);
    house.at('2026-03-02T11:00:01Z');
    await make(id).expect(201);
  });

  it('goes to everyone who is new in a list, where that is asked for', async () => {
    const rows = ['Name\tE-mail\tRole', `Lin\tlin@example.test\tmanager`, `Jo\t${people.jo.email}\tadmin`].join('\n');
    const take = (invite: string, kind = 'users') =>
      house
        .as(people.jo)
        .post('/list-imports')
        .field('kind', kind)
        .field('invite', invite)
        .attach('file', Buffer.from(rows), 'pasted.txt');
    await take('yes').expect(400);
    await take('true', 'customers').expect(400);
    await take('true').expect(201);
    await post();
    expect(mail.letters.map(({ subject }) => subject)).toEqual(['Your place in Heartdesk']);
    await choose(tokenTo('lin@example.test')).expect(204);
    await signIn('lin@example.test').expect(201);
  });

  it('says so where its address takes no mail', async () => {
    const { id, email } = await someoneNew();
    mail.unknown.add(email);
    const made = await invited(id);
    await post();
    expect(await one(made.id)).toMatchObject({ standing: 'undelivered', mailedAt: null });
  });
});

describe('Who has forgotten a password', () => {
  const forgot = (email: string) => house.anyone.post('/public/forgotten-passwords').send({ email });

  it('gets a link that works for an hour and ends their sessions, and nobody learns who has an account', async () => {
    const known = await forgot(people.mia.email).expect(204);
    const unknown = await forgot('nobody@example.test').expect(204);
    const told = ({ headers, body }: typeof known) => [Object.keys(headers).sort(), body];
    expect(told(unknown)).toEqual(told(known));
    await post();
    expect(mail.letters.map(({ to }) => JSON.stringify(to)).filter((to) => to.includes('nobody'))).toEqual([]);
    expect(mail.letters).toHaveLength(1);
    const token = tokenTo(people.mia.email);
    house.at('2026-03-02T10:59:59Z');
    await house.as(people.mia).get('/session').expect(200);
    await choose(token).expect(204);
    await house.as(people.mia).get('/session').expect(401);
    await signIn(people.mia.email).expect(201);
  });

  it('gets no more than three letters in an hour, and keeps the link of the last', async () => {
    for (let n = 0; n < 5; n++) await forgot(people.ana.email).expect(204);
    await post();
    await look(tokenTo(people.ana.email)).expect(200);
    const made = await house.sql('select 1 from invitations where person_id = $1', [people.ana.id]);
    expect(made).toHaveLength(3);
  });

  it('gets none who was never let in, or has left', async () => {
    const { email } = await someoneNew();
    await forgot(email).expect(204);
    await post();
    expect(mail.letters).toEqual([]);
  });
});

it('slows down who tries links that do not work', async () => {
  const statuses = [];
  for (let n = 0; n < 25; n++) statuses.push((await look('x'.repeat(43))).status);
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
});
