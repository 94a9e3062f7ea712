import type { Wire } from '#heart-core';
import { givenIn } from './given.ts';
import type { TestHouse } from './house.ts';

type Someone = { email: string };
interface Answer {
  status: number;
  body: { id?: string; standing?: string; type?: string };
}

/** What a storm came to: nothing of it may be a fault of the house, and something must have gone through. */
export interface Tally {
  storms: number;
  requests: number;
  granted: number;
  faults: string[];
}

const pounds = (count: number) => ({
  remedy: 'refund',
  amountMinor: count * 100,
  currency: 'GBP',
  delivery: 'doneNow',
});

/** Storms of racers on the limits of one house; each storm has a case, a customer and a day of its own. */
export function stormsIn(house: TestHouse, racers: number) {
  const given = givenIn(house);
  const { lee, mia, priya, malik } = house.cast.people;
  let day = 0;

  const race = async (tally: Tally, racing: (racer: number) => PromiseLike<Answer>): Promise<Answer[]> => {
    const answers = await Promise.all(Array.from({ length: racers }, (_, i) => racing(i)));
    tally.storms++;
    tally.requests += racers;
    for (const { status, body } of answers) if (status >= 500) tally.faults.push(`${status} ${JSON.stringify(body)}`);
    return answers;
  };
  const post = (by: Someone, path: string, body: object): PromiseLike<Answer> => house.as(by).post(path).send(body);
  const sum = async (sql: string, values: unknown[]) =>
    Number((await house.sql<{ sum: string }>(sql, values))[0]?.sum ?? 0);
  /** What was granted and not taken back, counted from the records alone. */
  const standing = `coalesce(sum(g.amount_minor), 0) as sum from grants g where not exists (select 1 from reversals v where v.resolution_id = g.resolution_id)`;
  const demand = (tally: Tally, what: string, got: number, limit: number) => {
    if (got > limit) tally.faults.push(`${what}: ${got} above ${limit}`);
    if (got === 0) tally.faults.push(`${what}: nobody got through`);
    tally.granted += got > 0 ? 1 : 0;
  };
  const nextDay = async (at?: Date) => {
    const moment = at ?? new Date(Date.UTC(2026, 5, 1, 10) + day++ * 86_400_000 * 91);
    await given.at(moment);
    return moment;
  };
  const counters = async (tally: Tally, caseId: string) => {
    const [{ wrong } = { wrong: 0 }] = await house.sql<{ wrong: number }>(
      `select count(*)::int as wrong from authority_case_spent s where s.case_id = $1 and s.spent_minor <> (select ${standing} and g.case_id = s.case_id and g.remedy = s.remedy and g.currency = s.currency)`,
      [caseId],
    );
    if (wrong > 0) tally.faults.push('a counter differs from what was granted');
  };
  const aRequest = async (amount: number) => {
    const { id } = await given.aCase();
    return { caseId: id, request: await given.aRemedy(id, pounds(amount)) };
  };

  return {
    /** One case, limit 200. */
    async single(tally: Tally) {
      await nextDay();
      const { id } = await given.aCase();
      await race(tally, (i) => post(lee, '/resolutions', { caseId: id, ...pounds(7 + (i % 5)) }));
      demand(tally, 'case', await sum(`select ${standing} and g.case_id = $1`, [id]), 20_000);
      await counters(tally, id);
    },
    /** Many cases of many customers, one person's day, limit 400; at a moment of its own where one is given. */
    async day(tally: Tally, at?: Date) {
      const moment = await nextDay(at);
      const receivedAt = new Date(moment.getTime() - 60_000);
      const cases: string[] = [];
      for (let i = 0; i < Math.min(racers, 12); i++) cases.push((await given.aCase({ receivedAt })).id);
      await race(tally, (i) => post(lee, '/resolutions', { caseId: cases[i % cases.length], ...pounds(9 + (i % 40)) }));
      const ofDay = `select ${standing} and g.granted_by_id = $1 and g.granted_on = ($2::timestamptz at time zone 'Europe/London')::date`;
      demand(tally, 'day', await sum(ofDay, [lee.id, moment]), 40_000);
    },
    /** One person's day on both sides of a local midnight, the clock going to and fro over it; each day has a limit of its own. */
    async atMidnight(tally: Tally, midnight: Date, by: Someone & { id: string }) {
      const sides = [new Date(midnight.getTime() - 1), midnight] as const;
      await given.at(sides[0]);
      const cases: string[] = [];
      for (let i = 0; i < Math.min(racers, 12); i++) cases.push((await given.aCase()).id);
      let turn = 0;
      const overIt = setInterval(() => house.at(sides[turn++ % 2] as Date), 7);
      await race(tally, (i) =>
        post(by, '/resolutions', { caseId: cases[i % cases.length], ...pounds(19 + (i % 30)) }),
      ).finally(() => clearInterval(overIt));
      let both = 0;
      for (const day of sides) {
        const ofDay = `select ${standing} and g.granted_by_id = $1 and g.granted_on = ($2::timestamptz at time zone 'Europe/London')::date`;
        const got = await sum(ofDay, [by.id, day]);
        if (got > 40_000) tally.faults.push(`a day of ${got}`);
        both += got;
      }
      if (both === 0) tally.faults.push('nobody got through');
      const across = await sum(
        `select count(*) as sum from grants g where g.granted_on <> (g.granted_at at time zone 'Europe/London')::date`,
        [],
      );
      if (across > 0) tally.faults.push('granted on another day');
      tally.granted++;
    },
    /** One customer's 90 days over several cases and two agents, limit 300. */
    async customer(tally: Tally) {
      const moment = await nextDay();
      const customer = { name: 'Cora', email: `cora${moment.getTime()}@example.test` };
      const cases: Wire.CaseRecord[] = [];
      for (let i = 0; i < 4; i++) cases.push(await given.aCase({ customer }));
      await race(tally, (i) =>
        post(i % 2 ? lee : mia, '/resolutions', { caseId: cases[i % 4]?.id, ...pounds(11 + (i % 9)) }),
      );
      const got = await sum(`select ${standing} and g.customer_id = $1`, [cases[0]?.customer?.id]);
      demand(tally, 'customer', got, 30_000);
    },
    /** Two who may, and many words on one request: the first counts. */
    async twoSupervisors(tally: Tally) {
      await nextDay();
      const { request } = await aRequest(450);
      const answers = await race(tally, (i) =>
        post(i % 2 ? priya : malik, '/decisions', {
          resolutionId: request.id,
          decision: i % 3 ? 'approve' : 'decline',
        }),
      );
      const words = await sum('select count(*) as sum from decisions where resolution_id = $1', [request.id]);
      if (words !== 1 || answers.filter(({ status }) => status === 201).length !== 1)
        tally.faults.push(`${words} words on one request`);
      tally.granted++;
    },
    /** Approving against taking back or less: what was granted is one of them, and the counters say the same. */
    async againstReversal(tally: Tally) {
      await nextDay();
      const { caseId, request } = await aRequest(450);
      await race(tally, (i) => {
        if (i % 3 === 0) return post(lee, '/reversals', { resolutionId: request.id, reason: 'She wants a new one.' });
        const less = i % 3 === 1 ? { decision: 'approveLess', amountMinor: 30_000 } : { decision: 'approve' };
        return post(priya, '/decisions', { resolutionId: request.id, ...less });
      });
      const granted = await sum('select count(*) as sum from grants where resolution_id = $1', [request.id]);
      const [{ spent } = { spent: 0 }] = await house.sql<{ spent: number }>(
        'select coalesce(sum(spent_minor), 0)::int as spent from authority_case_spent where case_id = $1',
        [caseId],
      );
      if (granted > 1) tally.faults.push('granted twice');
      if (![0, 30_000, 45_000].includes(spent)) tally.faults.push(`a counter of ${spent}`);
      await counters(tally, caseId);
      tally.granted++;
    },
    /** Approving against closing: never closed over what is granted and not delivered, or still awaited. */
    async againstClosing(tally: Tally) {
      await nextDay();
      const { caseId, request } = await aRequest(450);
      await race(tally, (i) => {
        if (i % 3 === 0) return post(lee, '/closures', { caseId, outcome: 'withdrawn', reason: 'She rang off.' });
        if (i % 3 === 1) return post(lee, '/reversals', { resolutionId: request.id, reason: 'She rang off.' });
        return post(priya, '/decisions', { resolutionId: request.id, decision: 'approve' });
      });
      const { status, resolutions } = (await house.as(malik).get(`/cases/${caseId}`).expect(200))
        .body as Wire.CaseRecord;
      const [one] = resolutions;
      const open = one?.standing === 'awaitingApproval' || (one?.standing === 'granted' && !one.deliveredAt);
      if (status === 'closed' && open) tally.faults.push('closed over a remedy');
      tally.granted++;
    },
    /** Several remedies of one case logged whole, in either order, by two people: nobody waits in a circle. */
    async inEitherOrder(tally: Tally) {
      const moment = await nextDay();
      const customer = { name: 'Dora', email: `dora${moment.getTime()}@example.test` };
      const both = [pounds(3), { ...pounds(4), remedy: 'credit' }];
      await race(tally, (i) =>
        post(lee, '/cases', {
          customer,
          channel: 'phone',
          summary: 'Late',
          resolutions: i % 2 ? both : [...both].reverse(),
        }),
      );
      const got = await sum(`select ${standing} and g.granted_at = $1`, [moment]);
      demand(tally, 'both', got, 60_000);
    },
  };
}

export const noTally = (): Tally => ({ storms: 0, requests: 0, granted: 0, faults: [] });
