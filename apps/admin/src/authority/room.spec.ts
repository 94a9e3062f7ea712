import type { AuthorityRow } from '#heart-core/wire';
import { leftToday, partsOf, roomFor, rulingOf } from './room.ts';

const row = (more: Partial<AuthorityRow> = {}): AuthorityRow => ({
  id: 'refund GBP',
  remedy: 'refund',
  currency: 'GBP',
  allowed: true,
  remainingMinor: 6_000,
  tightest: 'case',
  limits: { caseMinor: 20_000, customer90dMinor: 30_000, dayMinor: 40_000 },
  spent: { caseMinor: 14_000, customer90dMinor: 14_000, dayMinor: 6_000 },
  source: null,
  whoCan: [],
  ...more,
});

describe('The room on a case', () => {
  test('is that of the currency, else that of any', () => {
    const any = row({ id: 'refund any', currency: null });
    expect(roomFor([any, row()], 'refund', 'GBP')?.id).toBe('refund GBP');
    expect(roomFor([any, row()], 'refund', 'EUR')?.id).toBe('refund any');
    expect(roomFor([row()], 'refund', 'EUR')).toBe(null);
  });

  test('rules as the server does', () => {
    expect(rulingOf(row(), 'refund', 6_000)).toEqual({ needsApproval: false });
    expect(rulingOf(row(), 'refund', 10_500)).toEqual({ needsApproval: true, over: 'case', by: 4_500 });
    expect(rulingOf(null, 'refund', 1)).toEqual({ needsApproval: true, over: 'notAllowed', by: 1 });
    expect(rulingOf(null, 'apology', null)).toEqual({ needsApproval: false });
  });

  test('is drawn in parts that fill the meter, what lies over beside what is within', () => {
    expect(partsOf(row(), 2_000)).toEqual({ given: 0.7, option: 0.1, left: 0.2, over: 0 });
    expect(partsOf(row(), 26_000)).toEqual({ given: 0.35, option: 0.15, left: 0, over: 0.5 });
    expect(partsOf(row({ tightest: null }), 1)).toBe(null);
  });

  test('of the day is told apart', () => {
    expect(leftToday(row())).toBe(34_000);
    expect(leftToday(row({ limits: { caseMinor: 1, customer90dMinor: null, dayMinor: null } }))).toBe(null);
  });
});
