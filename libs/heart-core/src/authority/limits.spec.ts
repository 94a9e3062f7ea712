import { allowanceOf, type Giver, governing, inForce, type LimitRow } from './limits.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
let ids = 0;
const row = (more: Partial<LimitRow>): LimitRow => ({
  id: String(++ids),
  scope: 'role',
  role: more.scope && more.scope !== 'role' ? null : 'agent',
  squadId: null,
  personId: null,
  remedy: 'refund',
  currency: 'GBP',
  allowed: true,
  caseMinor: 1,
  customer90dMinor: null,
  dayMinor: null,
  withdrawn: false,
  fromAt: at(1),
  ...more,
});
const lee: Giver = { personId: 'lee', role: 'agent', squadId: 'severn' };
const caseLimit = (rows: LimitRow[], day = 10, giver = lee, currency: string | null = 'GBP') =>
  governing(inForce(rows, at(day)), giver, 'refund', currency)?.caseMinor ?? null;

describe('The limit that governs', () => {
  const role = row({ caseMinor: 1 });
  const squad = row({ scope: 'squad', squadId: 'severn', caseMinor: 2 });
  const person = row({ scope: 'person', personId: 'lee', caseMinor: 3 });

  test.each<[string, LimitRow[], number | null]>([
    ['is none where none is set', [], null],
    ['is that of the role', [role], 1],
    ['of the squad before it', [role, squad], 2],
    ['of the person before both', [person, role, squad], 3],
    ['is nobody else’s', [row({ role: 'supervisor' }), row({ scope: 'person', personId: 'mia' })], null],
    ['is not that of another squad', [row({ scope: 'squad', squadId: 'avon' })], null],
    ['is not that of another remedy', [row({ remedy: 'credit' })], null],
    ['is not yet one that begins tomorrow', [role, row({ caseMinor: 9, fromAt: at(11) })], 1],
    ['is the later of two', [row({ caseMinor: 9, fromAt: at(5) }), role], 9],
    ['of two that begin together, the one set last', [row({ caseMinor: 7 }), row({ caseMinor: 8 })], 8],
    ['withdrawn, leaves it to the wider one', [person, role, row({ ...person, withdrawn: true, fromAt: at(9) })], 1],
    ['is set anew after it was withdrawn', [row({ withdrawn: true }), row({ caseMinor: 4, fromAt: at(2) })], 4],
  ])('%s', (_, rows, expected) => {
    expect(caseLimit(rows)).toBe(expected);
  });

  test('holds from its very moment on', () => {
    const rows = [role, row({ caseMinor: 9, fromAt: at(10) })];
    expect([caseLimit(rows, 9), caseLimit(rows, 10)]).toEqual([1, 9]);
  });

  test('of a currency comes before that of any, in the same scope', () => {
    const any = row({ currency: null, caseMinor: null, allowed: false });
    expect(caseLimit([role, any])).toBe(1);
    expect(governing([role, any], lee, 'refund', 'EUR')).toBe(any);
    expect(governing([role], lee, 'refund', 'EUR')).toBe(null);
  });

  test('being none means approval, but for words', () => {
    expect(allowanceOf(null, 'refund').allowed).toBe(false);
    expect(allowanceOf(null, 'repair').allowed).toBe(false);
    expect(allowanceOf(null, 'apology').allowed).toBe(true);
    expect(allowanceOf(row({ remedy: 'apology', allowed: false }), 'apology').allowed).toBe(false);
  });
});
