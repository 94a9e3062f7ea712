import { nameKey } from './names.ts';
import { branchUsesOf, movementsOf, paretoOf, usesOf } from './usage.ts';

const groups = [
  { causeId: 'courier', symptomId: 'late', week: 0, confirmed: true, n: 3 },
  { causeId: 'courier', symptomId: 'broken', week: 1, confirmed: false, n: 2 },
  { causeId: 'post', symptomId: 'late', week: 1, confirmed: false, n: 4 },
  { causeId: null, symptomId: 'late', week: 1, confirmed: false, n: 9 },
];
const merged = [{ kind: 'merge' as const, causeId: 'post', intoId: 'courier', parts: [] }];

test('uses are counted by the cause they count under now, guesses apart from the confirmed', () => {
  expect(usesOf(groups, merged, 2)).toEqual([{ causeId: 'courier', cases: 9, confirmed: 3, weeks: [3, 6] }]);
  expect(usesOf(groups, [], 2).map(({ causeId, cases }) => [causeId, cases])).toEqual([
    ['courier', 5],
    ['post', 4],
  ]);
});

test('a cause counts with all that lie below it', () => {
  const tree = [
    { id: 'delivery', parentId: null, name: 'Delivery' },
    { id: 'courier', parentId: 'delivery', name: 'Courier' },
    { id: 'billing', parentId: null, name: 'Billing' },
  ];
  expect(branchUsesOf(tree, usesOf(groups, [], 2))).toEqual([
    { causeId: 'delivery', cases: 5 },
    { causeId: 'courier', cases: 5 },
  ]);
});

test('what a merge would move is told of both causes', () => {
  expect(movementsOf(usesOf(groups, [], 2), usesOf(groups, merged, 2))).toEqual([
    { causeId: 'courier', before: 5, after: 9 },
    { causeId: 'post', before: 4, after: 0 },
  ]);
});

test('the most frequent causes come with the share that they make up together, and the rest is said', () => {
  const uses = [8, 6, 4, 2].map((cases, i) => ({ causeId: `c${i}`, cases, confirmed: 0, weeks: [] }));
  const { all, rows, rest } = paretoOf(uses, 2);
  expect([all, rows.map(({ share, cumulative }) => [share, cumulative]), rest]).toEqual([
    20,
    [
      [0.4, 0.4],
      [0.3, 0.7],
    ],
    { causes: 2, cases: 6 },
  ]);
  expect(paretoOf([], 8)).toEqual({ all: 0, rows: [], rest: { causes: 0, cases: 0 } });
});

test('a name is the same however it is spaced or capitalized', () => {
  expect(nameKey('  Late   Delivery ')).toBe(nameKey('late delivery'));
  expect(nameKey('Late-delivery')).not.toBe(nameKey('late delivery'));
});
