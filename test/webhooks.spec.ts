import { createHmac } from 'node:crypto';
import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { isPublicAddress } from '../apps/api/src/webhooks/public-address.ts';
import { WebhookPost } from '../apps/api/src/webhooks/webhook-post.ts';
import { givenIn, nothing } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { openReceiver, type Received } from './receiver.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let crm: Awaited<ReturnType<typeof openReceiver>>;
/** News is told of the present alone: the house stands in it. */
const today = new Date();
const hourMs = 3_600_000;
const later = (hours: number) => new Date(today.getTime() + hours * hourMs);

beforeAll(async () => {
  crm = await openReceiver();
  house = await openTestHouse({ WEBHOOK_ALLOW: '127.0.0.1' });
  given = givenIn(house);
});
afterAll(async () => {
  await house.close();
  await crm.close();
});
beforeEach(() => {
  house.at(today);
  crm.received.length = 0;
  crm.answer = (response) => response.writeHead(200).end('thanks');
});
/** One webhook at a time is told. */
afterEach(() => house.sql(`update webhooks set active = false`));

const jo = () => house.as(house.cast.people.jo);
const tick = () => house.app.get(JobsRunner).tick();
const post = async <Answer>(path: string, body: object) =>
  (await jo().post(path).send(body).expect(201)).body as Answer;
const aWebhook = (more: object = {}) =>
  post<Wire.NewWebhookRecord>('/webhooks', { name: 'CRM', url: crm.url, events: ['cases'], ...more });
const deliveriesOf = async ({ id }: { id: string }): Promise<Wire.WebhookDeliveryRecord[]> =>
  (await jo().get(`/webhook-deliveries?filter={"webhookId":"${id}"}`).expect(200)).body;
const change = (webhook: { id: string; version: number }, body: object) =>
  jo().patch(`/webhooks/${webhook.id}`).set('if-match', `"${webhook.version}"`).send(body);

/** As any library of Standard Webhooks reckons it. */
function signed({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}

describe('A webhook', () => {
  it('is told of a case by its id, signed, and by no word of the customer', async () => {
    const webhook = await aWebhook();
    const { id } = await given.aCase({ summary: 'A secret of Iris' });
    await tick();
    const [first] = crm.received as [Received];
    expect(JSON.parse(first.body)).toMatchObject({ type: 'cases', data: { caseIds: [id] } });
    expect(Object.keys(JSON.parse(first.body))).toEqual(['type', 'timestamp', 'data']);
    expect(crm.received.map(({ body }) => body).join()).not.toContain('Iris');
    expect(first.headers['webhook-signature']).toBe(signed(first, webhook.secret));
    expect(Number(first.headers['webhook-timestamp'])).toBe(Math.floor(today.getTime() / 1000));
    expect(await deliveriesOf(webhook)).toContainEqual(
      expect.objectContaining({
        messageId: first.headers['webhook-id'],
        state: 'delivered',
        status: 200,
        answer: 'thanks',
        attempts: 1,
      }),
    );
  });

  it('hears nothing of a deed that was refused, and nothing that it did not ask for', async () => {
    const webhook = await aWebhook({ events: ['commitments'] });
    await given.aCase();
    await house.as(house.cast.people.lee).post('/cases').send({ channel: 'phone' }).expect(400);
    await tick();
    expect(await deliveriesOf(webhook)).toEqual([]);
  });

  it('tells its secret once, and keeps it so that the tables do not tell it', async () => {
    const { id, secret } = await aWebhook();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await jo().get(`/webhooks/${id}`)).body).not.toHaveProperty('secret');
    const rows = await house.sql('select * from webhook_secrets where webhook_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
  });

  it('is signed with both secrets for a day after a new one was made, and then with the new one alone', async () => {
    const webhook = await aWebhook();
    const renewed = await post<Wire.NewWebhookSecretRecord>('/webhook-secrets', { webhookId: webhook.id });
    const send = async () => {
      crm.received.length = 0;
      await post('/webhook-tests', { webhookId: webhook.id });
      await tick();
      const [message] = crm.received as [Received];
      return { message, signatures: String(message.headers['webhook-signature']).split(' ') };
    };
    const during = await send();
    expect(during.signatures).toEqual([signed(during.message, renewed.secret), signed(during.message, webhook.secret)]);
    house.at(later(25));
    const after = await send();
    expect(after.signatures).toEqual([signed(after.message, renewed.secret)]);
  });

  it('gets what it did not take again, by the same id, and in order', async () => {
    const webhook = await aWebhook();
    crm.answer = (response) => response.writeHead(500).end('not now');
    const first = await given.aCase();
    const second = await given.aCase();
    await tick();
    const waiting = await deliveriesOf(webhook);
    expect(crm.received).toHaveLength(1);
    expect(waiting.map(({ state }) => state)).toEqual(waiting.map(() => 'waiting'));
    const [failed] = crm.received as [Received];
    crm.received.length = 0;
    crm.answer = (response) => response.writeHead(204).end();
    house.at(later(1));
    await tick();
    expect(crm.received[0]?.headers['webhook-id']).toBe(failed.headers['webhook-id']);
    const told = crm.received.map(({ body }) => JSON.parse(body).data.caseIds[0]);
    expect(told.indexOf(first.id)).toBe(0);
    expect(told.indexOf(second.id)).toBeGreaterThan(told.lastIndexOf(first.id));
    expect((await jo().get(`/webhooks/${webhook.id}`)).body.failingSince).toBeNull();
  });

  it('is sent a message again under its own id, when somebody asks', async () => {
    const webhook = await aWebhook();
    const test = await post<Wire.WebhookDeliveryRecord>('/webhook-tests', { webhookId: webhook.id });
    await tick();
    const again = await post<Wire.WebhookDeliveryRecord>('/webhook-redeliveries', { deliveryId: test.id });
    expect(again).toMatchObject({ kind: 'redelivery', redeliveryOfId: test.id, messageId: test.messageId });
    await tick();
    expect(crm.received.map(({ headers }) => headers['webhook-id'])).toEqual([test.messageId, test.messageId]);
    await jo().get(`/webhook-redeliveries/${again.id}`).expect(200);
    await jo().get(`/webhook-redeliveries/${test.id}`).expect(404);
  });

  it('is switched off after three days in which it took nothing, and the administrators are told', async () => {
    const webhook = await aWebhook();
    crm.answer = (response) => response.writeHead(503).end();
    await post('/webhook-tests', { webhookId: webhook.id });
    await tick();
    expect((await jo().get(`/webhooks/${webhook.id}`)).body).toMatchObject({ active: true, switchedOffAt: null });
    house.at(later(73));
    await tick();
    const { body } = await jo().get(`/webhooks/${webhook.id}`).expect(200);
    expect(body).toMatchObject({ active: false, switchedOffAt: later(73).toISOString() });
    await tick();
    const { body: notices } = await jo().get('/notifications?filter={"kind":"webhookOff"}').expect(200);
    expect(notices).toHaveLength(1);
    expect(notices[0].refs).toEqual({ webhookId: webhook.id });
    const on = await change(body, { active: true }).expect(200);
    expect(on.body).toMatchObject({ active: true, switchedOffAt: null, failingSince: null });
  });

  it('is kept account of for thirty days, or as long as the settings say', async () => {
    const webhook = await aWebhook();
    await given.aCase();
    await tick();
    const held = async (days: number) => {
      house.at(later(24 * days));
      await tick();
      const rows = await house.sql('select 1 from webhook_deliveries where webhook_id = $1', [webhook.id]);
      return rows.length;
    };
    expect(await held(29)).toBeGreaterThan(0);
    expect(await held(31)).toBe(0);
  });

  it('is settled by administrators, looked at by the auditor, and named rightly', async () => {
    const { malik, kim } = house.cast.people;
    await house.as(malik).get('/webhooks').expect(403);
    await house.as(kim).get('/webhook-deliveries').expect(200);
    await house.as(kim).post('/webhook-tests').send({ webhookId: nothing }).expect(403);
    await jo().post('/webhook-tests').send({ webhookId: nothing }).expect(422);
    await jo().post('/webhook-secrets').send({ webhookId: nothing }).expect(422);
    await jo().post('/webhook-redeliveries').send({ deliveryId: nothing }).expect(422);
    const webhook = await aWebhook();
    await jo().patch(`/webhooks/${webhook.id}`).send({ name: 'Other' }).expect(428);
    await change({ ...webhook, version: 9 }, { name: 'Other' }).expect(412);
    await change(webhook, { url: 'https://10.0.0.7/' }).expect(400);
  });
});

describe('A message goes to nobody of the inside', () => {
  it.each([
    'http://crm.example/hooks',
    'ftp://crm.example/',
    'https://10.0.0.7/',
    'https://3232235777/',
    'https://0xa.1/',
    'https://012.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://name:word@crm.example/',
    'no address',
  ])('%s is refused when it is named', async (url) => {
    const { body } = await jo()
      .post('/webhooks')
      .send({ name: 'Inside', url, events: ['cases'] })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/url');
  });

  it.each(['10.1.2.3', '127.0.0.1', '192.168.1.1', '172.20.0.1', '100.64.0.1', '::1', 'fd00::1', '::ffff:10.0.0.1'])(
    'a name that stands for %s is not connected to',
    async (address) => {
      const sender = house.app.get(WebhookPost, { strict: false });
      const usual = sender.resolve;
      sender.resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      try {
        const webhook = await aWebhook({ url: 'https://crm.example/hooks' });
        await post('/webhook-tests', { webhookId: webhook.id });
        await tick();
        const [test] = await deliveriesOf(webhook);
        expect(test).toMatchObject({ state: 'waiting', status: null, error: 'The name stands for no public address.' });
      } finally {
        sender.resolve = usual;
      }
    },
  );

  it('follows no redirect, and keeps little of a long answer', async () => {
    const webhook = await aWebhook();
    crm.answer = (response) => response.writeHead(302, { location: crm.url }).end('x'.repeat(100_000));
    await post('/webhook-tests', { webhookId: webhook.id });
    await tick();
    expect(crm.received).toHaveLength(1);
    const [test] = await deliveriesOf(webhook);
    expect(test).toMatchObject({ state: 'waiting', status: 302, error: 'Answered 302.', answer: 'x'.repeat(500) });
  });

  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['crm.example', false],
  ])('%s is of the open internet: %p', (address, open) => expect(isPublicAddress(address)).toBe(open));
});
