import { v7 as uuidv7 } from 'uuid';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let caseId: string;
let settlementId: string;
let issueId: string;
let actionId: string;
beforeAll(async () => {
  house = await openTestHouse();
  const given = givenIn(house);
  caseId = (await given.aCase()).id;
  const promise = await given.aPromise(caseId);
  settlementId = (await given.aSettlement(promise.id, 'kept')).id;
  await house.as(house.cast.people.lee).post('/settlement-undoings').send({ settlementId }).expect(201);
  const { malik } = house.cast.people;
  issueId = (await house.as(malik).post('/issues').send({ name: 'Parcels late' }).expect(201)).body.id;
  const plan = { issueId, kind: 'corrective', what: 'Load earlier', ownerId: malik.id, dueOn: '2026-03-09' };
  actionId = (await house.as(malik).post('/actions').send(plan).expect(201)).body.id;
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
  const ruling = (word: string, weekOn = 'null') =>
    `insert into issue_rulings (id, issue_id, ruling, reason, week_on, by_id, at) values ('${uuidv7()}', '${issueId}', ${word}, ${weekOn === 'null' ? 'null' : `'x'`}, ${weekOn}, ${person()}, now())`;
  const action = (columns: Record<string, string>) => {
    const all = {
      ...{ id: `'${uuidv7()}'`, issue_id: `'${issueId}'`, kind: `'corrective'`, what: `'x'`, owner_id: person() },
      ...{ due_on: `'2026-03-09'`, made_by_id: person(), made_at: 'now()', ...columns },
    };
    return `insert into actions (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`;
  };
  const ending = (how: string) =>
    `insert into action_endings (id, action_id, words, by_id, at, ended, fixed_on, effective_on) values ('${uuidv7()}', '${actionId}', 'x', ${person()}, now(), ${how})`;
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
    [
      'an issue without a name',
      () => `insert into issues (id, name, raised_at) values ('${uuidv7()}', '', now())`,
      'issues_named',
    ],
    [
      'an issue that is joined into itself',
      () => `insert into issues (id, name, raised_at, joined_into_id) select i, 'x', now(), i from gen_random_uuid() i`,
      'issues_not_joined_into_itself',
    ],
    ['one set aside without why', () => ruling(`'dismissed'`), 'issue_rulings_say_why'],
    ['one joined into nothing', () => ruling(`'joined'`), 'issue_rulings_joined_says_into'],
    ['a look that says nothing', () => ruling(`'checked'`), 'issue_rulings_checked_says_what'],
    [
      'a known week that begins on a Tuesday',
      () => ruling(`'knownWeek'`, `'2026-03-03'`),
      'issue_rulings_week_is_a_monday',
    ],
    [
      'a check before the effect',
      () => action({ effective_on: `'2026-03-09'`, check_on: `'2026-03-09'` }),
      'actions_checked_after_effect',
    ],
    ['an action for nobody there is', () => action({ owner_id: `'${uuidv7()}'` }), 'actions_owner'],
    ['something done on no day', () => ending(`'done', null, null`), 'action_endings_done_says_when'],
    ['an effect before the fix', () => ending(`'done', '2026-03-09', '2026-03-08'`), 'action_endings_effect_after_fix'],
    [
      'an effect of what was dropped',
      () => ending(`'dropped', null, '2026-03-08'`),
      'action_endings_dropped_has_no_effect',
    ],
    [
      'an action that ends twice',
      () => `${ending(`'dropped', null, null`)}; ${ending(`'dropped', null, null`)}`,
      'action_endings_once',
    ],
    [
      'a case taken out without why',
      () =>
        `insert into issue_cases (case_id, id, squad_id, issue_id, kind, by_id, recorded_at) select id, gen_random_uuid(), squad_id, '${issueId}', 'takenOut', ${person()}, now() from cases where id = '${caseId}'`,
      'issue_cases_taken_out_says_why',
    ],
  ];

  it.each(illegal)('%s', async (_what, sql, why) => {
    await expect(house.asApplication(sql())).rejects.toThrow(why);
  });
});
