import { v7 as uuidv7 } from 'uuid';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let caseId: string;
let settlementId: string;
beforeAll(async () => {
  house = await openTestHouse();
  const given = givenIn(house);
  caseId = (await given.aCase()).id;
  const promise = await given.aPromise(caseId);
  settlementId = (await given.aSettlement(promise.id, 'kept')).id;
  await house.as(house.cast.people.lee).post('/settlement-undoings').send({ settlementId }).expect(201);
});
afterAll(() => house.close());

/** A job as the application would write it, with these columns otherwise. */
const job = (columns: Record<string, string> = {}) => {
  const all = {
    id: `'${uuidv7()}'`,
    kind: `'mail'`,
    subject: `'once'`,
    due_at: `'2026-03-02'`,
    run_after: 'now()',
    created_at: 'now()',
    ...columns,
  };
  return `insert into jobs (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`;
};

describe('The tables refuse', () => {
  const person = () => `'${house.cast.people.lee.id}'`;
  const illegal: [what: string, sql: () => string, why: string][] = [
    ['a job of a state that is none', () => job({ state: `'asleep'` }), 'jobs_state_known'],
    ['a job that is done and says not when', () => job({ state: `'done'` }), 'jobs_done_says_when'],
    ['a job that is under way without a lease', () => job({ state: `'running'` }), 'jobs_leased_while_running'],
    ['a lease on what nobody does', () => job({ lease_token: `'${uuidv7()}'`, lease_until: 'now()' }), 'jobs_leased'],
    ['fewer attempts than none', () => job({ attempts: '-1' }), 'jobs_attempts_counted'],
    ['the same job twice', () => `${job()}; ${job()}`, 'jobs_once_for_the_house'],
    [
      'the same job twice for one person',
      () => `${job({ recipient_id: person() })}; ${job({ recipient_id: person() })}`,
      'jobs_once_for_someone',
    ],
    ['a job for nobody there is', () => job({ recipient_id: `'${uuidv7()}'` }), 'jobs_recipient'],
    [
      'a notification of a kind that is none',
      () =>
        `insert into notifications (id, person_id, job_id, kind, at) values ('${uuidv7()}', ${person()}, '${uuidv7()}', 'gossip', now())`,
      'notifications_kind_known',
    ],
    [
      'one that was read before it was told',
      () =>
        `insert into notifications (id, person_id, job_id, kind, at, read_at) values ('${uuidv7()}', ${person()}, '${uuidv7()}', 'digest', now(), now() - interval '1 hour')`,
      'notifications_read_after_told',
    ],
    [
      'two notifications of one job',
      () =>
        `insert into notifications (id, person_id, job_id, kind, at) select gen_random_uuid(), ${person()}, '${uuidv7()}', 'digest', now() from generate_series(1, 2)`,
      'notifications_once_a_job',
    ],
    [
      'a step without a case',
      () => `insert into presence (person_id, step_key, state, seen_at) values (${person()}, 'hear', 'online', now())`,
      'presence_step_of_a_case',
    ],
    [
      'somebody who is neither here nor away',
      () => `insert into presence (person_id, state, seen_at) values (${person()}, 'asleep', now())`,
      'presence_state_known',
    ],
    ['quiet with one end', () => `update squads set quiet_from = '12:00'`, 'squads_quiet_has_both_ends'],
    [
      'quiet of no length',
      () => `update squads set quiet_from = '12:00', quiet_to = '12:00'`,
      'squads_quiet_has_both_ends',
    ],
    [
      'quiet by no clock',
      () => `update squads set quiet_from = '25:00', quiet_to = '12:00'`,
      'squads_quiet_by_the_clock',
    ],
    [
      'a settlement taken back twice',
      () =>
        `insert into settlement_undoings (case_id, id, settlement_id, undone_by_id, undone_at) values ('${caseId}', '${uuidv7()}', '${settlementId}', ${person()}, now())`,
      'settlement_undoings_once',
    ],
    [
      'one taken back that is not there',
      () =>
        `insert into settlement_undoings (case_id, id, settlement_id, undone_by_id, undone_at) values ('${caseId}', '${uuidv7()}', '${uuidv7()}', ${person()}, now())`,
      'settlement_undoings_settlement',
    ],
  ];

  it.each(illegal)('%s', async (_what, sql, why) => {
    await expect(house.asApplication(sql())).rejects.toThrow(why);
  });
});
