import type { CauseRecord } from '#heart-core/wire';
import { stepInTree, treeRows } from './treeRows.ts';

const cause = (id: string, parentId: string | null = null, standing: CauseRecord['standing'] = 'inUse') =>
  ({ id, parentId, standing, name: id }) as CauseRecord;
const all = [
  cause('van', 'delivery'),
  cause('delivery'),
  cause('billing'),
  cause('post', null, 'merged'),
  cause('stamp', 'post'),
];
const shown = (past: boolean, ...folded: string[]) =>
  treeRows(all, { past, folded: new Set(folded) }).map(({ cause: { id }, level }) => `${level} ${id}`);

test('the tree shows what is in use, in order, and loses nothing that stands below what is put away', () => {
  expect(shown(false)).toEqual(['1 billing', '1 delivery', '2 van', '1 stamp']);
  expect(shown(true)).toEqual(['1 billing', '1 delivery', '2 van', '1 post', '2 stamp']);
  expect(shown(false, 'delivery')).toEqual(['1 billing', '1 delivery', '1 stamp']);
});

test.each([
  ['van', 'ArrowDown', { to: 'stamp' }],
  ['van', 'ArrowUp', { to: 'delivery' }],
  ['van', 'ArrowLeft', { to: 'delivery' }],
  ['van', 'ArrowRight', null],
  ['delivery', 'ArrowLeft', { fold: true }],
  ['delivery', 'ArrowRight', { to: 'van' }],
  ['billing', 'ArrowUp', null],
  ['billing', 'End', { to: 'stamp' }],
  ['stamp', 'Home', { to: 'billing' }],
  ['nothing', 'ArrowDown', { to: 'billing' }],
])('from %s, %s leads to %j', (at, key, to) => {
  expect(stepInTree(treeRows(all, { past: false, folded: new Set() }), at, key)).toEqual(to);
});

test('a folded branch is unfolded by the arrow that leads into it', () => {
  const rows = treeRows(all, { past: false, folded: new Set(['delivery']) });
  expect(stepInTree(rows, 'delivery', 'ArrowRight')).toEqual({ fold: false });
});
