import { mixTable } from './mix-table.ts';

describe('The mix of cases of both arms', () => {
  test('is told kind by kind in shares, the most frequent first, with how much of it moved', () => {
    const told = mixTable({
      pilot: { before: { late: 6, broken: 4 }, after: { late: 3, broken: 6, rude: 1 } },
      control: { before: { late: 10 }, after: { late: 10, lost: 0 } },
    });
    expect(told.kinds).toEqual([
      { kind: 'late', pilot: { before: 0.6, after: 0.3 }, control: { before: 1, after: 1 } },
      { kind: 'broken', pilot: { before: 0.4, after: 0.6 }, control: { before: 0, after: 0 } },
      { kind: 'rude', pilot: { before: 0, after: 0.1 }, control: { before: 0, after: 0 } },
    ]);
    expect(told.shift.pilot).toBeCloseTo(0.3);
    expect(told.shift.control).toBe(0);
  });

  test('is not known of a period without a case', () => {
    const told = mixTable({
      pilot: { before: { late: 2 }, after: {} },
      control: { before: {}, after: {} },
    });
    expect(told).toEqual({
      kinds: [{ kind: 'late', pilot: { before: 1, after: null }, control: { before: null, after: null } }],
      shift: { pilot: null, control: null },
    });
  });
});
