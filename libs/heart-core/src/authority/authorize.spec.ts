import { authorize, type Given, roomOf } from './authorize.ts';
import type { Allowance } from './limits.ts';

const limits: Allowance = { allowed: true, caseMinor: 20_000, customer90dMinor: 30_000, dayMinor: 40_000 };
const given = (caseMinor = 0, customer90dMinor = 0, dayMinor = 0): Given => ({ caseMinor, customer90dMinor, dayMinor });

describe('May it be given at once', () => {
  test.each<[string, number | null, Given, Partial<Allowance>, [string, number | null] | null]>([
    ['up to the limit', 20_000, given(), {}, null],
    ['one penny above', 20_001, given(), {}, ['case', 1]],
    ['what was given before counts', 5_001, given(15_000, 15_000, 15_000), {}, ['case', 1]],
    ['the customer’s sum is the tightest', 5_000, given(0, 26_000, 0), {}, ['customer90d', 1_000]],
    ['the day’s sum is the tightest', 5_000, given(0, 0, 36_000), {}, ['day', 1_000]],
    ['of two that are passed, the tighter', 25_000, given(0, 20_000, 0), {}, ['customer90d', 15_000]],
    ['equally tight, the case is named', 10_001, given(10_000, 20_000, 30_000), {}, ['case', 1]],
    ['a supervisor gave more than the whole of it', 4_500, given(90_000, 0, 0), {}, ['case', 4_500]],
    ['a sum that is not limited', 99_999, given(), { caseMinor: null, customer90dMinor: null, dayMinor: null }, null],
    ['no room at all', 1, given(), { caseMinor: 0 }, ['case', 1]],
    ['not theirs to give', 1, given(), { allowed: false }, ['notAllowed', 1]],
    ['not theirs, without a value', null, given(), { allowed: false }, ['notAllowed', null]],
    ['without a value', null, given(90_000, 90_000, 90_000), {}, null],
  ])('%s', (_, amount, before, change, over) => {
    const ruling = over ? { needsApproval: true, over: over[0], by: over[1] } : { needsApproval: false };
    expect(authorize(amount, before, { ...limits, ...change })).toEqual(ruling);
  });

  test('the room left says the same, and is never below nothing', () => {
    expect(roomOf(given(15_000, 26_000, 0), limits)).toEqual({ remainingMinor: 4_000, tightest: 'customer90d' });
    expect(roomOf(given(90_000, 0, 0), limits)).toEqual({ remainingMinor: 0, tightest: 'case' });
    expect(roomOf(given(), { ...limits, allowed: false })).toEqual({ remainingMinor: 0, tightest: null });
    const free = { allowed: true, caseMinor: null, customer90dMinor: null, dayMinor: null };
    expect(roomOf(given(9), free)).toEqual({ remainingMinor: null, tightest: null });
  });
});
