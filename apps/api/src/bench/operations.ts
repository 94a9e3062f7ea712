import type { Ground } from './ground.ts';
import { benchPassword, benchPeople } from './ground.ts';
import { type Answer, type Call, call } from './load.ts';

/** The same thing asked of both servers. */
export interface Operation {
  name: string;
  goal: number;
  status: number;
  /** Where the bare server answers otherwise. */
  bareStatus?: number;
  /** Whether another answer of ours is right as well. */
  allowed?(answer: Answer): boolean;
  ours(i: number): Call;
  bare(i: number): Call;
}

const evidence = [
  {
    stepKey: 'hear',
    fields: { restatement: 'The parcel is nine days late and nobody called.', confirmation: 'confirmed' },
  },
  { stepKey: 'empathize', fields: { feeling: 'ignored', words: 'Nine days of waiting without a word is hard.' } },
  { stepKey: 'apologize', fields: { words: 'I am sorry that we left you without a word.' } },
  {
    stepKey: 'resolve',
    fields: {
      optionsOffered: ['a new parcel by courier', 'the money back'],
      chosen: 'a new parcel by courier',
      delivery: 'doneNow',
      agreedToPlan: true,
    },
  },
  { stepKey: 'thank', fields: { words: 'Thank you for telling us.', satisfaction: 4 } },
];
const dayMs = 86_400_000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The rows of the table, ready to be asked. Sign-in happens here, once. */
export async function operationsOf(port: number, { squads }: Ground, ids: string[]): Promise<Operation[]> {
  const agents = await Promise.all(benchPeople.agents.map((email) => signIn(port, email)));
  const readers: string[] = [];
  for (const email of benchPeople.managers) readers.push(await signIn(port, email));
  let asked = 0;
  const get = (path: string): Call => ({
    method: 'GET',
    path: `/api/v1${path}`,
    headers: { cookie: readers[asked++ % readers.length] as string },
  });
  const bare = (path: string): Call => ({ method: 'GET', path: `/${path}` });
  const open = `/cases?filter=${encodeURIComponent('{"status":"open"}')}&sort=${encodeURIComponent('["receivedAt","DESC"]')}`;
  const range = `&range=${encodeURIComponent('[0,24]')}`;
  const first = await call(port, get(open + range));
  const after = String(first.headers['x-next-cursor']);
  const overdue = `/commitments?filter=${encodeURIComponent('{"overdue":true}')}&sort=${encodeURIComponent('["dueAt","ASC"]')}${range}`;
  const now = Date.now();
  const [from, to] = [day(now - 364 * dayMs), day(now + dayMs)];
  const year = `/metrics/fcr14?split=squad&interval=week&tz=Europe/London&from=${from}&to=${to}`;
  let mark = await markOf(() => call(port, get(year)));
  const body = (i: number, more: object) =>
    JSON.stringify({ channel: 'phone', methodKey: 'heart', summary: `Parcel late ${i}`, evidence, ...more });
  const promise = { kind: 'call', what: 'Call', within: { businessMinutes: 960 }, agreedWithCustomer: true };
  return [
    {
      name: 'list page, 25 rows, filter and sort',
      goal: 1.5,
      status: 200,
      ours: () => get(`${open}&after=${after}`),
      bare: () => bare('page'),
    },
    {
      name: 'the same with its total',
      goal: 1.3,
      status: 200,
      ours: () => get(open + range),
      bare: () => bare('counted'),
    },
    {
      name: 'one case whole',
      goal: 1.5,
      status: 200,
      ours: (i) => get(`/cases/${ids[i % ids.length]}`),
      bare: (i) => bare(`one?id=${ids[i % ids.length]}`),
    },
    { name: 'overdue board', goal: 1.5, status: 200, ours: () => get(overdue), bare: () => bare('overdue') },
    {
      name: 'a figure by squad and week, a year',
      goal: 1.2,
      status: 200,
      ours: () => get(year),
      bare: () => bare(`figures?from=${from}&to=${to}`),
    },
    {
      name: 'the same again, unchanged (ETag)',
      goal: 0.05,
      status: 304,
      bareStatus: 200,
      // Time alone turns a figure now and then: whoever asks has the new one, and asks on with its mark.
      allowed: ({ status, headers }) => {
        mark = String(headers.etag ?? mark);
        return status === 200;
      },
      ours: () => {
        const asking = get(year);
        return { ...asking, headers: { ...asking.headers, 'if-none-match': mark } };
      },
      bare: () => bare(`figures?from=${from}&to=${to}`),
    },
    // Last: what it logs is counted meanwhile, and moves the figures.
    {
      name: 'log a case: 5 steps, 1 promise',
      goal: 3,
      status: 201,
      ours: (i) => ({
        method: 'POST',
        path: '/api/v1/cases',
        headers: { cookie: agents[i % agents.length] as string },
        body: body(i, { customer: { anonymous: true }, commitments: [promise] }),
      }),
      bare: (i) => {
        const { id, agentId } = squads[i % squads.length] as Ground['squads'][number];
        return { method: 'POST', path: '/log', body: body(i, { squadId: id, agentId }) };
      },
    },
  ];
}

/** The mark of a figure; there is none until what was logged before is counted. */
async function markOf(ask: () => ReturnType<typeof call>): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { etag } = (await ask()).headers;
    if (etag) return String(etag);
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('The figure has no mark: its cases are not counted.');
}

/** Answers with the cookie of their session. */
export async function signIn(port: number, email: string): Promise<string> {
  const body = JSON.stringify({ email, password: benchPassword });
  const { headers, status } = await call(port, { method: 'POST', path: '/api/v1/session', body });
  if (status !== 201) throw new Error(`${email} cannot sign in: ${status}`);
  return String(headers['set-cookie']).split(';')[0] as string;
}
