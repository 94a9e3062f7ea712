import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestHouse } from './house.ts';

/** Listens to the live stream as somebody, and gathers what it hears of a resource. The house must listen on a port. */
export async function listenAs(house: TestHouse, { email }: { email: string }, resource: string) {
  const { headers } = await house.anyone
    .post('/session')
    .send({ email, password: 'a fair word for tests' })
    .expect(201);
  await house.sql(`update sessions set created_at = '2190-01-01Z', last_seen_at = '2190-01-01Z'`);
  const { port } = house.app.getHttpServer().address() as AddressInfo;
  const heard: { ids: string[]; caseIds: string[] }[] = [];
  const request = get({
    port,
    path: '/api/v1/events',
    headers: { cookie: String(headers['set-cookie']).split(';')[0] },
  });
  await new Promise<void>((open) => {
    request.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts)
          if (new RegExp(`^event: ${resource}$`, 'm').test(part))
            heard.push(JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? '{}'));
      });
      open();
    });
  });
  return {
    heard,
    /** What was heard, once it is so much; after three seconds, whatever it is. */
    async until(n: number) {
      for (let i = 0; heard.length < n && i < 100; i++) await new Promise((done) => setTimeout(done, 30));
      return heard;
    },
    close: () => request.destroy(),
  };
}
