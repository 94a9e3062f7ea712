import { givenIn, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());

const [check, unique, foreign, denied] = ['23514', '23505', '23503', '42501'];

describe('The tables of money', () => {
  const illegal: [what: string, sql: string, code: string | undefined][] = [
    [
      'an amount above no limit that is above it',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, by_minor, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'repair', 5, 'promised', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'a request that never runs out',
      `insert into resolutions (case_id, id, squad_id, agent_id, episode, remedy, over, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, agent_id, 1, 'upgrade', 'notAllowed', 'promised', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'a request of nobody',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, over, expires_at, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'upgrade', 'notAllowed', now() + interval '1 hour', 'promised', now(), now() from cases where id = $1`,
      check,
    ],
    ['a request changed', `update resolutions set expires_at = now() where case_id = $1`, denied],
    [
      'a word on the own request',
      `insert into decisions (case_id, id, resolution_id, requested_by_id, decision, decided_by_id, decided_at) select case_id, gen_random_uuid(), id, agent_id, 'approve', agent_id, now() from resolutions where case_id = $1 and remedy = 'upgrade'`,
      check,
    ],
    [
      'a word on the own request, in the name of another asker',
      `insert into decisions (case_id, id, resolution_id, requested_by_id, decision, decided_by_id, decided_at) select r.case_id, gen_random_uuid(), r.id, p.id, 'approve', r.agent_id, now() from resolutions r, people p where r.case_id = $1 and r.remedy = 'upgrade' and p.name = 'Mia'`,
      foreign,
    ],
    [
      'a second word',
      `insert into decisions (case_id, id, resolution_id, requested_by_id, decision, decided_by_id, decided_at) select case_id, gen_random_uuid(), resolution_id, requested_by_id, 'decline', decided_by_id, now() from decisions where case_id = $1`,
      unique,
    ],
    [
      'less that is more',
      `insert into decisions (case_id, id, resolution_id, requested_by_id, decision, asked_minor, amount_minor, decided_by_id, decided_at) select case_id, gen_random_uuid(), resolution_id, requested_by_id, 'approveLess', 100, 101, decided_by_id, now() from decisions where case_id = $1`,
      check,
    ],
    ['a word taken back', `update decisions set decision = 'decline' where case_id = $1`, denied],
    [
      'a remedy granted twice',
      `insert into grants select case_id, resolution_id, customer_id, remedy, amount_minor, currency, granted_by_id, granted_at, granted_on from grants where case_id = $1`,
      unique,
    ],
    [
      'a grant of less than nothing',
      `insert into grants select case_id, id, null, remedy, -1, 'GBP', agent_id, now(), now() from resolutions r where case_id = $1 and not exists (select 1 from grants g where g.resolution_id = r.id)`,
      check,
    ],
    ['a grant changed', 'update grants set amount_minor = 1 where case_id = $1', denied],
    [
      'a sum above its limit',
      'update authority_case_spent set spent_minor = limit_minor + 1 where case_id = $1',
      check,
    ],
    ['a sum below nothing', 'update authority_case_spent set spent_minor = -1 where case_id = $1', check],
    [
      'a day above its limit',
      'update authority_day_spent set spent_minor = limit_minor + 1 where person_id = (select agent_id from cases where id = $1)',
      check,
    ],
    [
      'a customer above their limit',
      'update authority_customer_spent set spent_minor = limit_minor + 1 where customer_id = (select customer_id from cases where id = $1)',
      check,
    ],
    [
      'a remedy taken back twice',
      `insert into reversals select case_id, gen_random_uuid(), resolution_id, reason, reversed_by_id, reversed_at from reversals where case_id = $1`,
      unique,
    ],
    ['a reversal taken back', `delete from reversals where case_id = $1`, denied],
    [
      'a request put aside for no time',
      `insert into approval_marks (case_id, id, resolution_id, person_id, kind, at) select case_id, gen_random_uuid(), resolution_id, decided_by_id, 'notNow', now() from decisions where case_id = $1`,
      check,
    ],
    [
      'a limit of a role and a person at once',
      `insert into authority_limits (id, scope, role, person_id, remedy, allowed, from_at, recorded_at) select gen_random_uuid(), 'role', 'agent', agent_id, 'repair', true, now(), now() from cases where id = $1`,
      check,
    ],
    [
      'a limit below nothing',
      `insert into authority_limits (id, scope, role, remedy, currency, allowed, case_minor, from_at, recorded_at) select gen_random_uuid(), 'role', 'agent', 'refund', 'GBP', true, -1, now(), now() from cases where id = $1`,
      check,
    ],
    [
      'refunds allowed in no currency',
      `insert into authority_limits (id, scope, role, remedy, allowed, from_at, recorded_at) select gen_random_uuid(), 'role', 'agent', 'refund', true, now(), now() from cases where id = $1`,
      check,
    ],
    ['a limit changed', `update authority_limits set case_minor = 1 where $1::uuid is not null`, denied],
    [
      'someone who stands in for themselves',
      `insert into stand_ins (id, person_id, for_person_id, from_at, until_at, recorded_at) select gen_random_uuid(), agent_id, agent_id, now(), now() + interval '1 day', now() from cases where id = $1`,
      check,
    ],
    [
      'a stand-in that ends before it begins',
      `insert into stand_ins (id, person_id, for_person_id, from_at, until_at, recorded_at) select gen_random_uuid(), c.agent_id, p.id, now(), now() - interval '1 day', now() from cases c, people p where c.id = $1 and p.name = 'Priya'`,
      check,
    ],
    [
      'an option with a cost in no currency',
      `insert into options (id, name, remedy, cost_minor) select gen_random_uuid(), 'x', 'repair', 5 from cases where id = $1`,
      check,
    ],
  ];
  let caseId: string;
  beforeAll(async () => {
    await given.at(aMonday);
    const { id } = await given.aCase({ evidence: wholeHeart() });
    caseId = id;
    const { lee, priya } = people;
    const refund = (amountMinor: number) =>
      given.aRemedy(id, { remedy: 'refund', amountMinor, currency: 'GBP', delivery: 'doneNow' });
    await refund(5_000);
    const body = { resolutionId: (await refund(30_000)).id, decision: 'approveLess', amountMinor: 25_000 };
    await house.as(priya).post('/decisions').send(body).expect(201);
    await given.aRemedy(id, { remedy: 'upgrade' });
    const taken = (await given.aRemedy(id, { remedy: 'repair' })).id;
    await house.as(lee).post('/reversals').send({ resolutionId: taken, reason: 'Not needed.' }).expect(201);
  });

  it.each(illegal)('refuse %s', async (_what, sql, code) => {
    const found = await house.asApplication(sql, sql.includes('$1') ? [caseId] : []).then(
      () => 'accepted',
      (problem: { code: string }) => problem.code,
    );
    expect(found).toBe(code);
  });
});
