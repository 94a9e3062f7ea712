import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { MailListener } from '../apps/api/src/mailroom/mail-listener.ts';
import { Mailroom } from '../apps/api/src/mailroom/mailroom.service.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { MailServer } from './mail-server.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let runner: JobsRunner;
let mail: MailServer;
const care = 'care@desk.example';

beforeAll(async () => {
  mail = new MailServer();
  await mail.up();
  house = await openTestHouse({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=desk@example.com`,
    PUBLIC_URL: 'https://house.example',
    MAIL_IN_PORT: '0',
    MAIL_IN_DOMAIN: 'desk.example',
  });
  await house.app.get(MailListener).open();
  given = givenIn(house);
  people = house.cast.people;
  runner = house.app.get(JobsRunner);
  const { etag } = (await house.as(people.jo).get(`/squads/${house.cast.squads.severn}`)).headers;
  await house
    .as(people.jo)
    .patch(`/squads/${house.cast.squads.severn}`)
    .set('if-match', String(etag))
    .send({ mailName: 'Customer care', mailAddress: 'Care@Desk.example' })
    .expect(200);
});
afterAll(async () => {
  await house.close();
  await mail.down();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.returnPaths.length = 0;
  mail.refuses = false;
  await given.at(aMonday);
});

/** Ana's mail program, speaking to the house by SMTP. */
const deliver = async (letter: SendMailOptions) => {
  const port = house.app.get(MailListener).port as number;
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail({ from: 'Ana Ruiz <ana@example.test>', subject: 'My sofa', ...letter });
    return 250;
  } catch (problem) {
    return (problem as { responseCode?: number }).responseCode ?? 0;
  } finally {
    transport.close();
  }
};
const aCaseOf = (email: string, more: object = {}) =>
  given.aCase({ customer: { name: 'Ana Ruiz', email }, channel: 'email', ...more });
const letter = {
  channel: 'email',
  subject: 'Your sofa',
  text: 'Dear Ana,\n\nthe legs leave today.\n\nLee',
  send: true,
};
const send = (caseId: string, more: object = {}, by = people.lee) =>
  house
    .as(by)
    .post('/letters')
    .send({ caseId, ...letter, ...more });
/** Lee's letter to Ana has gone out; this is where her answer goes. */
const lettered = async (caseId: string): Promise<{ id: string; replyTo: string }> => {
  const { body } = await send(caseId).expect(201);
  await runner.tick();
  const gone = mail.letters.find(({ messageId }) => messageId === `<${body.id}@house.example>`);
  return { id: body.id, replyTo: gone?.replyTo?.value[0]?.address as string };
};
const theLetter = async (id: string): Promise<Wire.LetterRecord> =>
  (await house.as(people.lee).get(`/letters/${id}`).expect(200)).body;
const inboundOf = async (caseId: string) =>
  (await given.theCase(caseId)).contacts.filter(({ note }) => note !== null && note !== undefined);
const noticesOf = async (person: { email: string }, kind: string) =>
  (await house.as(person).get(`/notifications?filter={"kind":"${kind}"}`).expect(200)).body;
const waiting = async (by: { email: string } = people.lee): Promise<Wire.IncomingMailRecord[]> =>
  (await house.as(by).get('/incoming-mails?filter={"standing":"waiting"}').expect(200)).body;
const settle = (body: object, by = people.lee) => house.as(by).post('/mail-settlings').send(body);

describe('A letter that the house sends', () => {
  it('goes out in the squad’s name, word for word, and is a contact of the case', async () => {
    const { id } = await aCaseOf('ana@example.test');
    const { body } = await send(id).expect(201);
    expect(body).toMatchObject({ delivery: 'waiting', sentById: people.lee.id });
    await runner.tick();
    await runner.tick();
    expect(mail.to('ana@example.test')).toEqual(['Your sofa']);
    const [gone] = mail.letters;
    expect(gone?.from?.value).toEqual([{ name: 'Customer care', address: care }]);
    expect(gone?.text?.trim()).toBe(letter.text);
    expect(gone?.messageId).toBe(`<${body.id}@house.example>`);
    expect(gone?.headers.get('auto-submitted')).toBe('no');
    expect(await theLetter(body.id)).toMatchObject({ delivery: 'sent', deliveryAt: aMonday.toISOString() });
    expect((await given.theCase(id)).contacts.at(-1)).toMatchObject({ direction: 'outbound', channel: 'email' });
  });

  it('is answered to an address that only its own reader knows, and of which the tables keep no key', async () => {
    const { id } = await aCaseOf('ana@example.test');
    const [first, second] = [await lettered(id), await lettered(id)];
    expect(first.replyTo).toMatch(/^case-[0-9a-f]{32}@desk\.example$/);
    expect(second.replyTo).not.toBe(first.replyTo);
    expect(mail.returnPaths).toEqual([first.replyTo, second.replyTo]);
    const key = first.replyTo.slice(5, 37);
    const found = await house.sql(`select 1 from reply_keys where encode(key_hash, 'hex') like '%' || $1 || '%'`, [
      key,
    ]);
    expect(found).toEqual([]);
  });

  it('cannot be made to go elsewhere by what stands in it', async () => {
    const { id } = await given.aCase({ customer: { name: 'Ana\r\nBcc: all@example.com', email: 'ana@example.test' } });
    await send(id, { subject: 'Hello\r\nBcc: all@example.com' }).expect(201);
    await runner.tick();
    expect(mail.letters[0]?.headers.has('bcc')).toBe(false);
    expect(mail.letters[0]?.subject).toContain('Hello');
  });

  it('is not taken where it could not go, or not by mail', async () => {
    const nameless = await given.aCase({ customer: { name: 'No address' } });
    expect((await send(nameless.id).expect(409)).body.reason).toBe('no-address');
    const { id } = await aCaseOf('ana@example.test');
    expect((await send(id, { channel: 'letter' }).expect(400)).body.errors[0].pointer).toBe('/channel');
    expect((await send(id, { subject: undefined }).expect(400)).body.errors[0].pointer).toBe('/subject');
    expect((await send(id, { sentAt: aMonday }).expect(400)).body.errors[0].pointer).toBe('/sentAt');
    await send(id, {}, people.ana).expect(404);
    const quiet = await openTestHouse();
    const theirs = await givenIn(quiet).aCase();
    const { body } = await quiet
      .as(people.lee)
      .post('/letters')
      .send({ caseId: theirs.id, ...letter })
      .expect(409);
    expect(body.reason).toBe('no-mail');
    expect((await quiet.as(people.lee).get('/session').expect(200)).body.mail).toEqual({
      sends: false,
      asks: false,
      receives: false,
    });
    await quiet.close();
  });

  it('waits while the mail server is away, and goes once it is back', async () => {
    const { id } = await aCaseOf('patient@example.test');
    await mail.down();
    const { body } = await send(id).expect(201);
    await runner.tick();
    expect((await theLetter(body.id)).delivery).toBe('waiting');
    await mail.up();
    await given.at('2026-03-02T10:30:00Z');
    await runner.tick();
    expect((await theLetter(body.id)).delivery).toBe('sent');
    expect(mail.to('patient@example.test')).toHaveLength(1);
  });

  it('that the other side will never take is told to whoever wrote it', async () => {
    const { id } = await aCaseOf('gone@example.test');
    mail.unknown.add('gone@example.test');
    const { body } = await send(id).expect(201);
    await runner.tick();
    await runner.tick();
    expect((await theLetter(body.id)).delivery).toBe('failed');
    expect(await noticesOf(people.lee, 'letterReturned')).toMatchObject([{ caseId: id }]);
  });
});

describe('An answer to a letter', () => {
  it('is a contact of its case, without what it quotes, and told to the owner; it reopens nothing', async () => {
    const { id } = await given.aClosedCase({ customer: { name: 'Ana Ruiz', email: 'ana1@example.test' } });
    const { replyTo } = await lettered(id);
    await given.at('2026-03-03T09:00:00Z');
    const text = 'They came without screws.\n\nOn Mon, 2 Mar 2026 at 10:00, Customer care wrote:\n> Dear Ana';
    expect(await deliver({ to: replyTo, text })).toBe(250);
    await runner.tick();
    const [contact] = await inboundOf(id);
    expect(contact).toMatchObject({
      ...{ direction: 'inbound', channel: 'email', note: 'They came without screws.', sameIssue: true },
      startedAt: '2026-03-03T09:00:00.000Z',
    });
    expect((await given.theCase(id)).status).toBe('closed');
    expect(await noticesOf(people.lee, 'customerWrote')).toMatchObject([{ caseId: id }]);
    const [told] = (await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200)).body;
    expect(told).toMatchObject({ deed: 'mail.answer', personName: 'Heartdesk' });
  });

  it('of nothing but thanks is no sign that the problem came back', async () => {
    const { id } = await aCaseOf('ana2@example.test');
    const { replyTo } = await lettered(id);
    await deliver({ to: replyTo, text: 'Thank you so much, Lee!' });
    expect(await inboundOf(id)).toMatchObject([{ sameIssue: false }]);
  });

  it('delivered twice counts once', async () => {
    const { id } = await aCaseOf('ana3@example.test');
    const { replyTo } = await lettered(id);
    for (const _ of [1, 2]) await deliver({ to: replyTo, text: 'Still no legs.', messageId: '<one@example.test>' });
    expect(await inboundOf(id)).toHaveLength(1);
  });

  it('says by name what hung on it; nothing of that is kept', async () => {
    const { id } = await aCaseOf('ana4@example.test');
    const { replyTo } = await lettered(id);
    const attachments = [{ filename: 'sofa.jpg', content: Buffer.from('canary-picture') }];
    await deliver({ to: replyTo, text: 'See the picture.', attachments });
    const [contact] = await inboundOf(id);
    expect(contact?.note).toBe('See the picture.\n\n[Not kept: sofa.jpg]');
  });

  it('of a machine is let go of, and so is one from our own address: no two houses write to each other for ever', async () => {
    const { id } = await aCaseOf('ana5@example.test');
    const { replyTo } = await lettered(id);
    await deliver({ to: replyTo, text: 'I am away.', headers: { 'Auto-Submitted': 'auto-replied' } });
    await deliver({ to: replyTo, text: 'I am away.', headers: { Precedence: 'bulk' } });
    await deliver({ to: replyTo, text: 'Round we go.', from: care });
    await deliver({ to: replyTo, text: 'Nobody’s.', envelope: { from: '', to: replyTo } });
    expect(await inboundOf(id)).toEqual([]);
  });

  it('that a machine sends over and over is told to wait', async () => {
    const { id } = await aCaseOf('ana7@example.test');
    const { replyTo } = await lettered(id);
    const codes: number[] = [];
    for (let n = 1; n <= 31; n++) codes.push(await deliver({ to: replyTo, text: `Letter ${n}` }));
    expect(codes.filter((code) => code === 250)).toHaveLength(30);
    expect(codes.at(-1)).toBe(451);
    expect(await inboundOf(id)).toHaveLength(30);
  });

  it('written as a page is kept as words: nothing of it is run, fetched or shown', async () => {
    const { id } = await aCaseOf('ana6@example.test');
    const { replyTo } = await lettered(id);
    const html = '<p>No <b>legs</b>.</p><script>alert(1)</script><img src="http://127.0.0.1:1/spy.png">';
    await deliver({ to: replyTo, html });
    const [contact] = await inboundOf(id);
    expect(contact?.note).toContain('No legs.');
    expect(contact?.note).not.toMatch(/<script|<b>|alert\(1\)/);
  });
});

describe('Mail that comes back', () => {
  const report = (action: string, status: string) => ({
    text: 'It could not be delivered.',
    attachments: [
      {
        contentType: 'message/delivery-status',
        content: `Reporting-MTA: dns; mx.example.test\n\nFinal-Recipient: rfc822; ana@example.test\nAction: ${action}\nStatus: ${status}\n`,
      },
    ],
  });
  const comeBack = (to: string, action: string, status: string) =>
    deliver({ from: 'MAILER-DAEMON@example.test', to, ...report(action, status), envelope: { from: '', to } });

  it('marks the letter and the address, tells whoever wrote it, and no more is sent there', async () => {
    const { id, customer } = await aCaseOf('moved@example.test');
    const { id: letterId, replyTo } = await lettered(id);
    await comeBack(replyTo, 'delayed', '4.4.1');
    expect((await theLetter(letterId)).delivery).toBe('sent');
    await comeBack(replyTo, 'failed', '5.1.1');
    await runner.tick();
    expect((await theLetter(letterId)).delivery).toBe('bounced');
    expect(await noticesOf(people.lee, 'letterReturned')).toContainEqual(expect.objectContaining({ caseId: id }));
    expect((await send(id).expect(409)).body.reason).toBe('bad-address');
    const known = (await house.as(people.lee).get(`/customers/${customer?.id}`).expect(200)).body;
    expect(known.emailBouncedAt).toBe(aMonday.toISOString());
    expect(await inboundOf(id)).toEqual([]);
    // Whoever writes from it again is there again.
    await deliver({ from: 'moved@example.test', to: replyTo, text: 'I am back.' });
    await send(id).expect(201);
  });

  it('of a survey takes it out of the figure of answers', async () => {
    const { id } = await given.aClosedCase({ customer: { name: 'Rosa', email: 'rosa@example.test' } });
    await house.as(people.lee).post('/surveys').send({ caseId: id, via: 'mail' }).expect(201);
    await runner.tick();
    await comeBack(mail.returnPathOf('rosa@example.test'), 'failed', '5.1.1');
    const [survey] = (await house.as(people.lee).get(`/surveys?caseId=${id}`).expect(200)).body;
    expect(survey).toMatchObject({ undeliveredWhy: 'bounced' });
  });
});

describe('Other mail to a squad', () => {
  it('waits until somebody makes it a case with one word, as if it had been logged when it came', async () => {
    await deliver({
      from: 'Omar Lind <OMAR@example.test>',
      to: 'Care@desk.example',
      subject: 'Charged twice',
      text: 'You took it twice.\nPlease give one back.\n-- \nOmar',
    });
    const [letterIn] = await waiting();
    expect(letterIn).toMatchObject({
      ...{ fromName: 'Omar Lind', fromAddress: 'omar@example.test', customerId: null, subject: 'Charged twice' },
      text: 'You took it twice.\nPlease give one back.',
    });
    await given.at('2026-03-02T11:00:00Z');
    const { body } = await settle({ mailId: letterIn?.id, kind: 'case' }).expect(201);
    const made = await given.theCase(body.caseId);
    expect(made).toMatchObject({
      ...{ channel: 'email', summary: 'Charged twice', description: 'You took it twice.\nPlease give one back.' },
      ...{ receivedAt: aMonday.toISOString(), squadId: house.cast.squads.severn, agentId: people.lee.id },
    });
    expect(made.customer).toMatchObject({ name: 'Omar Lind', email: 'omar@example.test' });
    expect(await waiting()).toEqual([]);
    const again = await settle({ mailId: letterIn?.id, kind: 'aside' }).expect(409);
    expect(again.body.reason).toBe('settled');
  });

  it('is known by its sender, and can be added to a case of theirs or set aside', async () => {
    const { id, customer } = await aCaseOf('known@example.test');
    for (const text of ['One more thing.', 'Buy our pens.'])
      await deliver({ from: 'known@example.test', to: care, text, subject: 'Hello' });
    const [pens, more] = await waiting();
    expect(more?.customerId).toBe(customer?.id);
    await settle({ mailId: more?.id, kind: 'contact' }).expect(400);
    await settle({ mailId: more?.id, kind: 'contact', caseId: nothing }).expect(404);
    await settle({ mailId: more?.id, kind: 'contact', caseId: id }).expect(201);
    expect(await inboundOf(id)).toMatchObject([{ direction: 'inbound', note: 'One more thing.' }]);
    const { body } = await settle({ mailId: pens?.id, kind: 'aside', reason: 'An offer' }).expect(201);
    expect(body).toMatchObject({ kind: 'aside', caseId: null, reason: 'An offer', settledById: people.lee.id });
    expect(await waiting()).toEqual([]);
  });

  it('is settled once, whoever is faster, and makes one case', async () => {
    await deliver({ from: 'race@example.test', to: care, text: 'Twice?', subject: 'Race' });
    const [letterIn] = await waiting();
    const answers = await Promise.all(
      [people.lee, people.mia, people.priya].map((by) => settle({ mailId: letterIn?.id, kind: 'case' }, by)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await house.sql(`select 1 from cases where summary = 'Race'`)).toHaveLength(1);
  });

  it('is seen by its squad alone', async () => {
    await deliver({ to: care, text: 'For Severn.', subject: 'Severn' });
    const [letterIn] = await waiting();
    expect(await waiting(people.ana)).toEqual([]);
    await house.as(people.ana).get(`/incoming-mails/${letterIn?.id}`).expect(404);
    await settle({ mailId: letterIn?.id, kind: 'aside' }, people.ana).expect(404);
    await settle({ mailId: letterIn?.id, kind: 'aside' }, people.kim).expect(403);
    expect((await house.as(people.kim).get(`/incoming-mails/${letterIn?.id}`).expect(200)).body.id).toBe(letterIn?.id);
    await settle({ mailId: letterIn?.id, kind: 'aside' }).expect(201);
  });

  it('of a machine is let go of', async () => {
    await deliver({ to: care, text: 'News!', headers: { 'List-Id': '<news.example>' } });
    expect(await waiting()).toEqual([]);
  });
});

describe('The door for mail', () => {
  it.each([
    ['nobody@desk.example', 550],
    [`case-${'0'.repeat(32)}@desk.example`, 550],
    ['care@other.example', 550],
    ["'; drop table cases; --@desk.example", 0],
  ])('does not open for %s', async (to, code) => {
    const answer = await deliver({ to, envelope: { from: 'ana@example.test', to }, text: 'Hello' });
    expect(answer).not.toBe(250);
    if (code) expect(answer).toBe(code);
  });

  it('does not open for what is larger than words', async () => {
    expect(await deliver({ to: care, text: 'x'.repeat(6 * 1024 * 1024) })).toBe(552);
    expect(await waiting()).toEqual([]);
  });

  it('lets go of a letter that nobody settled for a year, and keeps what was settled', async () => {
    const kept = { to: care, subject: 'To be a case', text: 'Mine came twice.' };
    await deliver(kept);
    const [mine] = await waiting();
    await house
      .as(people.lee)
      .post('/mail-settlings')
      .send({ mailId: mine?.id, kind: 'aside', reason: 'spam' })
      .expect(201);
    await deliver({ to: care, subject: 'Nobody looked', text: 'Hello?' });
    await given.at('2027-03-01T10:00:00Z');
    await runner.tick();
    expect((await waiting()).map(({ subject }) => subject)).toContain('Nobody looked');
    await given.at('2027-03-03T10:00:00Z');
    await runner.tick();
    expect(await waiting()).toEqual([]);
    expect(await house.sql(`select subject from incoming_mails where id = $1`, [mine?.id])).toEqual([
      { subject: 'To be a case' },
    ]);
  });

  it('is shut where nobody set it up, and half a setting does not start the house', async () => {
    const quiet = await openTestHouse();
    await quiet.app.get(MailListener).open();
    expect(quiet.app.get(MailListener).port).toBeNull();
    await quiet.close();
    const taken = house.app.get(MailListener).port as number;
    const second = new MailListener(house.app.get(Mailroom), { ...house.config, mailInPort: taken });
    await expect(second.open()).rejects.toThrow(`MAIL_IN_PORT ${taken} cannot be used: EADDRINUSE`);
    const noFile = { cert: '/nowhere/cert.pem', key: '/nowhere/key.pem' };
    const third = new MailListener(house.app.get(Mailroom), { ...house.config, mailInTls: noFile });
    await expect(third.open()).rejects.toThrow('MAIL_IN_TLS_CERT and MAIL_IN_TLS_KEY cannot be used: ENOENT');
    expect(() => readConfig({ MAIL_IN_TLS_KEY: 'key.pem' })).toThrow('MAIL_IN_TLS_CERT and MAIL_IN_TLS_KEY are set');
    expect(() => readConfig({ MAIL_IN_PORT: '2525' })).toThrow('MAIL_IN_PORT and MAIL_IN_DOMAIN');
    expect(() => readConfig({ MAIL_IN_PORT: '2525', MAIL_IN_DOMAIN: 'no domain' })).toThrow('MAIL_IN_DOMAIN must be');
  });
});
