import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.app.listen(0, '127.0.0.1');
});
afterAll(() => house.close());

/** What comes back over a line on which anything may be written. */
async function answerTo(words: string): Promise<{ status: string; body: Record<string, unknown> }> {
  const line = connect((house.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  line.setEncoding('utf8').on('data', (piece: string) => {
    answer += piece;
  });
  line.write(words);
  await once(line, 'close');
  return { status: answer.split(' ')[1] as string, body: JSON.parse(answer.split('\r\n\r\n')[1] as string) };
}

it('answers with a problem document even what never becomes a request', async () => {
  const long = await answerTo(`GET /api/v1/cases?filter=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`);
  expect(long).toMatchObject({ status: '413', body: { type: '/problems/payload-too-large', status: 413 } });
  const none = await answerTo('Good morning, I have a complaint\r\n\r\n');
  expect(none).toMatchObject({ status: '400', body: { type: '/problems/validation', status: 400 } });
  expect(none.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

it('gives a request id of its own to an address that cannot be read', async () => {
  const { status, body } = await answerTo(
    'GET /api/v1/cases/%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  );
  expect(status).toBe('400');
  expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
});
