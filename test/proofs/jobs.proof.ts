import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { v7 as uuidv7 } from 'uuid';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

/** TRUST.md G6: 1,000 due reminders, 50 kills of the runner, two runners at once. */
const reminders = 1000;
const cases = 20;
const kills = 50;
jest.setTimeout(900_000);

let house: TestHouse;
let server: SMTPServer;
/** The Message-ID of each letter, in the order in which they came. */
const letters: string[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      let text = '';
      const toLee = session.envelope.rcptTo.some(({ address }) => address === house.cast.people.lee.email);
      stream.on('data', (piece: Buffer) => {
        text += piece;
      });
      stream.on('end', () => {
        if (toLee) letters.push(/^Message-ID: (<\S+>)/im.exec(text)?.[1] ?? '');
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await house.close();
});

/** The built house as a process of its own, on the same tables: it serves, and it runs what is due. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: house.config.databaseUrl as string,
      DATABASE_MIGRATE_URL: ownersUrl(),
      DEMO: '0',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    },
  });
  child.stderr?.resume();
  await new Promise<void>((ready, fail) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece;
      if (/Ready on/.test(said)) ready();
    });
    child.once('exit', () => fail(new Error(`The house did not start: ${said}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

function ownersUrl(): string {
  const url = new URL(process.env.TEST_OWNER_URL as string);
  url.pathname = new URL(house.config.databaseUrl as string).pathname;
  return url.toString();
}

/** Promises of Lee's that fell due ten minutes ago, and a reminder of each. */
async function remind(): Promise<void> {
  const { lee } = house.cast.people;
  const given = givenIn(house);
  house.at(new Date());
  for (let i = 0; i < cases; i++) {
    const { id } = await given.aCase();
    const first = await given.aPromise(id, { within: { businessMinutes: 60 }, what: 'Call' });
    await house.sql('update commitments set due_at = $2 where id = $1', [first.id, new Date(Date.now() - 600_000)]);
    const { columns } = (
      await house.sql<{ columns: string }>(
        `select string_agg(column_name, ', ') as columns from information_schema.columns where table_name = 'commitments' and column_name <> 'id'`,
      )
    )[0] as { columns: string };
    const copies = Array.from({ length: reminders / cases - 1 }, () => uuidv7());
    await house.sql(
      `insert into commitments (id, ${columns}) select copy, ${columns} from commitments, unnest($2::uuid[]) copy where id = $1`,
      [first.id, copies],
    );
  }
  await house.sql(
    `insert into jobs (id, kind, subject, due_at, recipient_id, payload, run_after, created_at)
     select gen_random_uuid(), 'promiseDue', m.id::text, m.due_at, $1, '{}', now(), now() from commitments m`,
    [lee.id],
  );
}

it(`tells ${reminders} reminders once each, though runners are killed ${kills} times`, async () => {
  await remind();
  const { lee } = house.cast.people;
  const began = Date.now();
  const runners = await Promise.all([start(), start()]);
  let done = 0;
  let whileBusy = 0;
  for (; done < kills; done++) {
    await wait(20 + Math.random() * 230);
    const place = done % 2;
    const [busy] = await house.sql<{ n: number }>(`select count(*)::int as n from jobs where state = 'running'`);
    if ((busy?.n ?? 0) > 0) whileBusy++;
    runners[place]?.kill('SIGKILL');
    await once(runners[place] as ChildProcess, 'exit');
    runners[place] = await start();
  }
  const left = async () =>
    (
      await house.sql<{ n: number }>(
        `select count(*)::int as n from jobs where recipient_id = $1 and kind in ('promiseDue', 'mail') and state <> 'done'`,
        [lee.id],
      )
    )[0]?.n ?? 0;
  while ((await left()) > 0) await wait(500);
  const seconds = Math.round((Date.now() - began) / 1000);
  for (const runner of runners) {
    runner.kill('SIGTERM');
    await once(runner, 'exit');
  }

  const ledger = await house.sql<{ told: number; promises: number }>(
    `select count(*)::int as told, count(distinct n.refs ->> 'commitmentId')::int as promises from notifications n where n.person_id = $1 and n.kind = 'promiseDue'`,
    [lee.id],
  );
  const mails = await house.sql<{ id: string; case_id: string }>(
    `select n.id, n.case_id from notifications n join jobs j on j.kind = 'mail' and j.subject = n.id::text where n.person_id = $1 and n.kind = 'promiseDue' order by j.id`,
    [lee.id],
  );
  const ids = letters.map((letter) => letter.slice(1, 37));
  const repeated = ids.length - new Set(ids).size;
  const missing = mails.filter(({ id }) => !ids.includes(id)).length;
  const firsts = [...new Set(ids)];
  const outOfOrder = [...new Set(mails.map(({ case_id }) => case_id))].filter((caseId) => {
    const planned = mails.filter(({ case_id }) => case_id === caseId).map(({ id }) => id);
    return JSON.stringify(planned) !== JSON.stringify(firsts.filter((id) => planned.includes(id)));
  }).length;
  console.info(
    `${reminders} reminders, two runners, ${done} kills (${whileBusy} while something was in hand), ${seconds} s: ${ledger[0]?.told} in the ledger for ${ledger[0]?.promises} promises; ` +
      `${ids.length} letters, ${repeated} repeated with the same id, ${missing} missing, ${outOfOrder} of ${cases} cases out of order`,
  );
  expect(ledger).toEqual([{ told: reminders, promises: reminders }]);
  expect(mails).toHaveLength(reminders);
  expect(missing).toBe(0);
  expect(repeated).toBeLessThanOrEqual(kills);
  expect(outOfOrder).toBe(0);
});
