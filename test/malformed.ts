import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../apps/api/src/people/people.service.ts';
import { Documented } from './documented.ts';
import type { TestHouse } from './house.ts';
import type { OpenApi, Operation } from './open-api-document.ts';
import { type Asked, Asking } from './requests.ts';
import { furnish } from './standing/index.ts';
import type { Standing } from './standing/standing.ts';

/** Walks every chain of the audit, which these requests themselves make long: it takes no input, so fewer will do. */
const fewer: Record<string, number> = { 'Audit.verify': 60 };
/** A stream that stays open: test/scope.spec.ts listens to it; here nobody is let in. */
const streams = new Set(['Live.hear']);
/** They take files or name one that was taken: test/imports.spec.ts and test/lists.spec.ts send some. Here they only refuse. */
const ofFiles = new Set([
  'Imports.take',
  'Imports.one',
  'Imports.rejectedCsv',
  'Imports.oneRejected',
  'Imports.cancel',
  'Imports.preview',
  'Imports.undo',
  'Imports.oneUndoing',
  'Lists.preview',
  'Lists.take',
  'Lists.one',
  'Lists.refusedCsv',
  'Lists.row',
]);
/** A file that was ordered, a report and a schedule are their owner's alone, and nobody who asks here owns these: test/exports-orders.spec.ts and test/reports.spec.ts do. */
const ofAskers = new Set(['Orders.one', 'Orders.file', 'Reports.file', 'Reports.change', 'Reports.changeSchedule']);
/** There only while the demo is on: test/demo.spec.ts asks for it. */
const ofDemo = new Set(['DemoAnswers.read']);
const unreachable = new Set([...ofDemo, ...streams, ...ofFiles, ...ofAskers]);
/** These end the session that asks, or would: they are asked by those who have none to lose. */
const endsSessions = new Set(['Session.signOut', 'People.changePassword']);
/** No more than the house makes figures of at once: the fifth would be told to wait. */
const atOnce = 4;

export interface Answer {
  statusCode: number;
  headers: Record<string, string | undefined>;
  body: string;
}
type Injector = { inject(request: object): Promise<Answer> };

export interface Pace {
  malformedEach: number;
  validEach: number;
  seed: number;
}

export interface Told {
  /** In words, of every answer that may not be. */
  faults: string[];
  /** What was answered otherwise than the OpenAPI document says. */
  undocumented: Set<string>;
  /** Operations of which no request was ever accepted, less those that cannot be here. */
  unreached: string[];
  counts: { operations: number; malformed: number; valid: number; refused: number };
}

/** No words of ours: of the database, of the code, of a stack. */
const inside =
  /\b(insert into|syntax error|violates|relation "|column "|QueryFailed|typeorm|node_modules|pg_catalog|PostgresError)\b|at \S+ \(|\.ts:\d|\/work\/|FST_ERR/i;

/** Everything that must hold of an answer, whatever was asked; the fault in words, or null. */
function against(answer: Answer, asked: Asked): string | null {
  const { statusCode, headers, body } = answer;
  if (statusCode >= 500) return `answered ${statusCode}`;
  if (statusCode < 400) return asked.mustRefuse ? `accepted with ${statusCode}` : null;
  if (!headers['content-type']?.startsWith('application/problem+json'))
    return `${statusCode} as ${headers['content-type']}`;
  const problem = JSON.parse(body);
  const told =
    problem.status === statusCode &&
    /^\/problems\/[a-z-]+$/.test(problem.type) &&
    ['title', 'detail', 'instance', 'requestId'].every(
      (member) => typeof problem[member] === 'string' && problem[member] !== '',
    );
  if (!told) return `a problem without its members: ${body.slice(0, 200)}`;
  const { instance: _ours, ...words } = problem;
  return inside.test(JSON.stringify(words)) ? `tells of the inside: ${body.slice(0, 300)}` : null;
}

const inOrder = ['get', 'post', 'patch', 'delete'];

function operationsOf({ paths }: OpenApi): [string, string, Operation][] {
  return Object.entries(paths)
    .flatMap(([template, verbs]) =>
      Object.entries(verbs).map(([verb, operation]): [string, string, Operation] => [verb, template, operation]),
    )
    .sort(([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b));
}

/** Asks every operation of a furnished house, rightly and wrongly, by administrators, agents and nobody. */
class Questioner {
  private turn = 0;
  private readonly asking: Asking;
  private readonly documented: Documented;

  constructor(
    private readonly house: TestHouse,
    private readonly document: OpenApi,
    private readonly standing: Required<Standing>,
    private readonly cookies: { admin: string[]; agent: string },
  ) {
    this.asking = new Asking(document, (name) => standing.ids[name]);
    this.documented = new Documented(document);
  }

  async askAll({ malformedEach, validEach, seed }: Pace): Promise<Told> {
    const told: Told = {
      faults: [],
      undocumented: new Set(),
      unreached: [],
      counts: { operations: 0, malformed: 0, valid: 0, refused: 0 },
    };
    for (const [verb, template, operation] of operationsOf(this.document)) {
      const { operationId } = operation;
      const most = fewer[operationId] ?? Number.POSITIVE_INFINITY;
      const nice = await this.niceFor(verb, template);
      const wrong = fc.sample(this.asking.malformed(verb, operation, nice), {
        numRuns: Math.min(malformedEach, most),
        seed,
      });
      const right = fc.sample(this.asking.valid(operation, nice), { numRuns: Math.min(validEach, most), seed });
      const reached = await this.askOne(
        verb,
        template,
        operation,
        [...this.rightOnes(operationId, nice, right), ...wrong],
        told,
      );
      if (!reached && !unreachable.has(operationId)) told.unreached.push(operationId);
      told.counts.operations++;
      told.counts.malformed += wrong.length;
      told.counts.valid += right.length;
    }
    return told;
  }

  /** The first is asked by an agent, who may not do everything. */
  private rightOnes(operationId: string, nice: Nice, [first, ...others]: Asked[]): Asked[] {
    const { bodies, queries } = this.standing;
    const sure = { ...nice, mustRefuse: false, wrong: 'nothing' };
    const [body, query] = [bodies[operationId], queries[operationId]];
    return [
      ...(first ? [first] : []),
      ...(body ? [{ ...sure, payload: JSON.stringify(body) }] : []),
      ...(query ? [{ ...sure, query }] : []),
      ...others,
    ];
  }

  private async askOne(
    verb: string,
    template: string,
    operation: Operation,
    all: Asked[],
    told: Told,
  ): Promise<boolean> {
    const { operationId } = operation;
    let reached = false;
    for (let i = 0; i < all.length; i += atOnce) {
      const some = all.slice(i, i + atOnce);
      const answers = await Promise.all(
        some.map((asked, j) => this.ask(verb, template, asked, this.cookieFor(operationId, i + j))),
      );
      for (const [j, answer] of answers.entries()) {
        const asked = some[j] as Asked;
        const fault = against(answer, asked);
        if (fault) told.faults.push(`${operationId}: ${asked.wrong} ${fault} ${(asked.payload ?? '').slice(0, 200)}`);
        const untold = this.documented.against(operation, answer);
        if (untold) told.undocumented.add(`${operationId} ${untold}`);
        if (answer.statusCode < 400) reached = true;
        else told.counts.refused++;
      }
    }
    return reached;
  }

  private cookieFor(operationId: string, nth: number): string | null {
    const { admin, agent } = this.cookies;
    if (streams.has(operationId) || (endsSessions.has(operationId) && nth > 0)) return null;
    if (nth % 10 === 9 || endsSessions.has(operationId)) return agent;
    return admin[nth % admin.length] as string;
  }

  private ask(verb: string, template: string, asked: Asked, cookie: string | null): Promise<Answer> {
    const { path, query, headers, payload } = asked;
    const place = template.replace(/\{(\w+)\}/g, (_whole, name: string) => path[name] ?? 'x');
    const type = payload === undefined ? {} : { 'content-type': 'application/json' };
    this.turn++;
    return (this.house.app as unknown as Injector).inject({
      method: verb.toUpperCase(),
      url: `${place}${query}`,
      headers: { ...type, ...(cookie ? { cookie } : {}), ...headers },
      payload,
      remoteAddress: `10.${(this.turn >> 16) & 255}.${(this.turn >> 8) & 255}.${this.turn & 255}`,
    });
  }

  /** What is right about a request before anything is made wrong: the ids of its path, its version, its key. */
  private async niceFor(verb: string, template: string): Promise<Nice> {
    const [, , , resource = ''] = template.split('/');
    const path: Record<string, string> = Object.fromEntries(
      [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
        name,
        this.standing.ids[name === 'id' ? resource : name] ?? uuidv7(),
      ]),
    );
    if (verb !== 'patch') return { path, query: '', headers: {} };
    const plain = { path, query: '', headers: {}, mustRefuse: false, wrong: '' };
    const { headers } = await this.ask('get', template, plain, this.cookies.admin[0] as string);
    return { path, query: '', headers: { 'if-match': headers.etag ?? '"1"' } };
  }
}

type Nice = Omit<Asked, 'mustRefuse' | 'wrong' | 'payload'>;

/** Furnishes the house and asks each operation of its OpenAPI document, in the same way for the same pace. */
export async function askEveryOperation(house: TestHouse, pace: Pace): Promise<Told> {
  const document: OpenApi = (await house.anyone.get('/api/openapi.json').expect(200)).body;
  const standing = await furnish(house);
  const { password } = standing.ids;
  // Nobody may ask more than 200 times a second: one administrator would only be told so. Several share the work.
  const people = house.app.get(PeopleService);
  const hands = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      people.add(
        {
          name: `Hand ${i}`,
          email: `hand${i}@demo.example`,
          role: 'admin',
          squadIds: [house.cast.squads.severn],
          password: password as string,
        },
        null,
      ),
    ),
  );
  const signIn = async (email: string | null) =>
    String((await house.anyone.post('/session').send({ email, password }).expect(201)).headers['set-cookie']).split(
      ';',
    )[0] as string;
  const cookies = {
    admin: await Promise.all(hands.map(({ email }) => signIn(email))),
    agent: await signIn(house.cast.people.lee.email),
  };
  return new Questioner(house, document, standing, cookies).askAll(pace);
}
