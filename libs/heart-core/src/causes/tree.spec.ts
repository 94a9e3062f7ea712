import { againstPlacing, branchOf, isDescendant, levelOf, pathOf, type TreeCause } from './tree.ts';

const cause = (id: string, parentId: string | null): TreeCause => ({ id, parentId, name: id.toUpperCase() });
const tree = [
  cause('delivery', null),
  cause('courier', 'delivery'),
  cause('strike', 'courier'),
  cause('packing', 'delivery'),
  cause('billing', null),
];

describe('The tree of causes', () => {
  test('names the way from the root', () => {
    expect(pathOf(tree, 'strike')).toEqual(['DELIVERY', 'COURIER', 'STRIKE']);
    expect(pathOf(tree, 'nothing')).toEqual([]);
  });

  test('knows what lies below what', () => {
    expect(isDescendant(tree, 'strike', 'delivery')).toBe(true);
    expect(isDescendant(tree, 'delivery', 'strike')).toBe(false);
    expect(isDescendant(tree, 'delivery', 'delivery')).toBe(false);
    expect(branchOf(tree, 'delivery')).toEqual(['delivery', 'courier', 'strike', 'packing']);
    expect([levelOf(tree, 'delivery'), levelOf(tree, 'strike'), levelOf(tree, 'nothing')]).toEqual([1, 3, 0]);
  });

  test.each<[string, string | null, string | null, string | null]>([
    ['a new root', null, null, null],
    ['a new third level', null, 'courier', null],
    ['a new fourth level', null, 'strike', 'too-deep'],
    ['under nothing', null, 'nowhere', 'no-parent'],
    ['under itself', 'courier', 'courier', 'circle'],
    ['under its own grandchild', 'delivery', 'strike', 'circle'],
    ['a leaf moves', 'packing', 'courier', null],
    ['a branch moves too deep', 'courier', 'packing', 'too-deep'],
    ['a branch moves to another root', 'courier', 'billing', null],
    ['a whole tree of three under another root', 'delivery', 'billing', 'too-deep'],
    ['a branch becomes a root', 'courier', null, null],
  ])('%s', (_, id, parentId, against) => expect(againstPlacing(tree, id, parentId)).toBe(against));

  test('a circle in the data is walked once', () => {
    const ring = [cause('a', 'b'), cause('b', 'a')];
    expect(pathOf(ring, 'a')).toHaveLength(2);
    expect(isDescendant(ring, 'a', 'a')).toBe(false);
  });
});
