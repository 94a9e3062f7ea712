import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import {
  type ActionFacts,
  actionEnds,
  actionKinds,
  type IssueFacts,
  type IssueRuling,
  isActionOverdue,
  issueStates,
  standingOfIssue,
  type Wire,
} from '#heart-core';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const today = '2026-03-02';
const worlds = 200;
const mostRecords = 4;
const dayMs = 86_400_000;
const onDay = (days: number) => new Date(Date.parse(today) + days * dayMs).toISOString().slice(0, 10);

/** Any records that the tables allow; no two of them at the same moment. */
const anIssue = fc.record({
  joined: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  rulings: fc.array(
    fc.record({
      ruling: fc.constantFrom<IssueRuling>('confirmed', 'dismissed', 'reopened', 'checked', 'checked'),
      worked: fc.boolean(),
    }),
    { maxLength: mostRecords },
  ),
  actions: fc.array(
    fc.record({
      kind: fc.constantFrom(...actionKinds),
      ended: fc.option(fc.constantFrom(...actionEnds), { freq: 12 }),
      fixedOn: fc.integer({ min: -40, max: 5 }),
      after: fc.integer({ min: 0, max: 15 }),
      dueOn: fc.integer({ min: -5, max: 5 }),
    }),
    { maxLength: mostRecords },
  ),
  minutesAgo: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), {
    minLength: 2 * mostRecords,
    maxLength: 2 * mostRecords,
  }),
});
type World = typeof anIssue extends fc.Arbitrary<infer Value> ? Value : never;

interface Facts extends IssueFacts {
  actions: (ActionFacts & { dueOn: string })[];
}

/** An issue with its records: as SQL, and as the core asks for them. */
function told({ joined, rulings, actions, minutesAgo }: World, other: string, by: string) {
  const id = uuidv7();
  const at = minutesAgo.map((minutes) => new Date(Date.parse(today) - minutes * 60_000));
  const moment = (i: number) => at[i] as Date;
  const sql = [
    `insert into issues (id, name, raised_at, joined_into_id) values ('${id}', 'One', now(), ${joined ? `'${other}'` : 'null'})`,
  ];
  const facts: Facts = {
    joinedIntoId: joined ? other : null,
    rulings: rulings.map(({ ruling, worked }, i) => ({
      ruling,
      at: moment(i),
      worked: ruling === 'checked' && worked,
    })),
    actions: actions.map(({ kind, ended, fixedOn, after, dueOn }, i) => ({
      ...{ kind, ended, endedAt: ended ? moment(mostRecords + i) : null, dueOn: onDay(dueOn) },
      effectiveOn: ended === 'done' ? onDay(fixedOn + after) : null,
    })),
  };
  for (const { ruling, at: when, worked } of facts.rulings) {
    const looked = ruling === 'checked' ? `'${worked ? 'confirmed_better' : 'inconclusive'}', '{}'` : 'null, null';
    sql.push(
      `insert into issue_rulings (id, issue_id, ruling, reason, verdict, figures, by_id, at) values ('${uuidv7()}', '${id}', '${ruling}', 'x', ${looked}, '${by}', '${when.toISOString()}')`,
    );
  }
  for (const [i, { kind, ended, endedAt, effectiveOn, dueOn }] of facts.actions.entries()) {
    const action = uuidv7();
    sql.push(
      `insert into actions (id, issue_id, kind, what, owner_id, due_on, made_by_id, made_at) values ('${action}', '${id}', '${kind}', 'x', '${by}', '${dueOn}', '${by}', now())`,
    );
    const days = effectiveOn ? `'${onDay(actions[i]?.fixedOn ?? 0)}', '${effectiveOn}'` : 'null, null';
    if (ended)
      sql.push(
        `insert into action_endings (id, action_id, ended, words, fixed_on, effective_on, by_id, at) values ('${uuidv7()}', '${action}', '${ended}', 'x', ${days}, '${by}', '${endedAt?.toISOString()}')`,
      );
  }
  return { id, sql, facts };
}

it('says of any records where an issue stands, and how many actions are overdue, as the rules of the core do', async () => {
  const { malik, priya } = house.cast.people;
  const other = uuidv7();
  await house.sql(`insert into issues (id, name, raised_at) values ($1, 'Other', now())`, [other]);
  const all = fc.sample(anIssue, { numRuns: worlds, seed: 20260302 }).map((world) => told(world, other, priya.id));
  await house.sql(all.flatMap(({ sql }) => sql).join(';\n'));
  const filter = encodeURIComponent(JSON.stringify({ ids: all.map(({ id }) => id) }));
  const { body } = await house.as(malik).get(`/issues?range=[0,199]&filter=${filter}`).expect(200);
  const records = new Map((body as Wire.IssueRecord[]).map((record) => [record.id, record]));
  expect(records.size).toBe(worlds);
  const seen = new Set<string>();
  for (const { id, facts } of all) {
    const { state, actionsOverdue } = records.get(id) as Wire.IssueRecord;
    const expected = standingOfIssue(facts, today);
    const overdue = facts.actions.filter((action) => isActionOverdue(action, today)).length;
    expect([facts, state, actionsOverdue]).toEqual([facts, expected, overdue]);
    seen.add(expected);
  }
  expect([...seen].sort()).toEqual([...issueStates].sort());
});
