import fc from 'fast-check';
import {
  type AskedChange,
  againstChanging,
  type CountedChange,
  countsAs,
  readingsOf,
  type StandingCause,
} from './changes.ts';

const cause = (id: string, parentId: string | null = null, more: Partial<StandingCause> = {}): StandingCause => ({
  ...{ id, parentId, name: id, active: true, mergedIntoId: null },
  ...more,
});
const merge = (causeId: string, intoId: string): CountedChange => ({ kind: 'merge', causeId, intoId, parts: [] });
const split = (causeId: string, parts: Record<string, string[]>): CountedChange => ({
  ...{ kind: 'split', causeId, intoId: null },
  parts: Object.entries(parts).map(([id, symptomIds]) => ({ causeId: id, symptomIds })),
});

describe('Where a case counts', () => {
  test.each<[string, CountedChange[], string, string | null, string]>([
    ['in a tree that never changed', [], 'courier', 'late', 'courier'],
    ['after a merge', [merge('courier', 'carrier')], 'courier', 'late', 'carrier'],
    ['after a merge of what others were merged into', [merge('a', 'b'), merge('b', 'c')], 'a', null, 'c'],
    ['after a merge elsewhere', [merge('a', 'b')], 'c', null, 'c'],
    ['of a split, by its symptom', [split('a', { a1: ['late'] })], 'a', 'late', 'a1'],
    ['of a split, with another symptom', [split('a', { a1: ['late'] })], 'a', 'broken', 'a'],
    ['of a split, without a symptom', [split('a', { a1: ['late'] })], 'a', null, 'a'],
    ['after a split of what it was merged into', [merge('a', 'b'), split('b', { b1: ['late'] })], 'a', 'late', 'b1'],
    ['when the merge came after the split', [split('b', { b1: ['late'] }), merge('a', 'b')], 'a', 'late', 'b'],
    ['when a part was merged back', [split('a', { a1: ['late'] }), merge('a1', 'a')], 'a', 'late', 'a'],
    ['when what is left of it was merged', [split('a', { a1: ['late'] }), merge('a', 'b')], 'a', 'late', 'a1'],
    ['of a move', [{ kind: 'move', causeId: 'a', intoId: 'b', parts: [] }], 'a', 'late', 'a'],
  ])('%s', (_, changes, given, symptom, counted) => expect(countsAs(changes, given, symptom)).toBe(counted));
});

describe('What the tree can become', () => {
  const tree = [
    cause('delivery'),
    cause('courier', 'delivery'),
    cause('strike', 'courier'),
    cause('billing'),
    cause('refunds', 'billing'),
    cause('old', null, { active: false }),
    cause('post', null, { mergedIntoId: 'courier' }),
  ];
  test.each<[string, AskedChange, string | null]>([
    ['a merge of two', { kind: 'merge', causeId: 'billing', intoId: 'delivery' }, null],
    ['a merge of what lies below into what lies above', { kind: 'merge', causeId: 'strike', intoId: 'delivery' }, null],
    ['a merge of a retired one', { kind: 'merge', causeId: 'old', intoId: 'billing' }, null],
    ['a merge of nothing', { kind: 'merge', causeId: 'nothing', intoId: 'billing' }, 'no-cause'],
    ['a merge into nothing', { kind: 'merge', causeId: 'billing', intoId: 'nothing' }, 'no-aim'],
    ['a merge into itself', { kind: 'merge', causeId: 'billing', intoId: 'billing' }, 'itself'],
    ['a merge into a retired one', { kind: 'merge', causeId: 'billing', intoId: 'old' }, 'retired'],
    ['a merge into a merged one', { kind: 'merge', causeId: 'billing', intoId: 'post' }, 'retired'],
    ['a second merge', { kind: 'merge', causeId: 'post', intoId: 'billing' }, 'merged'],
    ['a merge into its own branch', { kind: 'merge', causeId: 'delivery', intoId: 'courier' }, 'under-itself'],
    ['a merge whose branch would not fit', { kind: 'merge', causeId: 'delivery', intoId: 'refunds' }, 'too-deep'],
    ['a split', { kind: 'split', causeId: 'courier', parts: [{ symptomIds: ['late'] }] }, null],
    ['a split into nothing', { kind: 'split', causeId: 'courier', parts: [] }, 'no-parts'],
    [
      'a split with a symptom in two parts',
      { kind: 'split', causeId: 'courier', parts: [{ symptomIds: ['late'] }, { symptomIds: ['late'] }] },
      'symptom-twice',
    ],
    ['a split of a retired one', { kind: 'split', causeId: 'old', parts: [{ symptomIds: [] }] }, 'retired'],
    ['a move', { kind: 'move', causeId: 'refunds', intoId: 'delivery' }, null],
    ['a move to the top', { kind: 'move', causeId: 'strike', intoId: null }, null],
    ['a move to where it stands', { kind: 'move', causeId: 'refunds', intoId: 'billing' }, 'there-already'],
    ['a move below itself', { kind: 'move', causeId: 'delivery', intoId: 'strike' }, 'under-itself'],
    ['a move too deep', { kind: 'move', causeId: 'courier', intoId: 'refunds' }, 'too-deep'],
    ['a move below a retired one', { kind: 'move', causeId: 'refunds', intoId: 'old' }, 'retired'],
    ['a move below nothing', { kind: 'move', causeId: 'refunds', intoId: 'nothing' }, 'no-aim'],
    ['a retirement', { kind: 'retire', causeId: 'strike' }, null],
    ['a retirement above causes in use', { kind: 'retire', causeId: 'courier' }, 'used-below'],
    ['a second retirement', { kind: 'retire', causeId: 'old' }, 'retired'],
    ['a restoring', { kind: 'restore', causeId: 'old' }, null],
    ['a restoring of what is in use', { kind: 'restore', causeId: 'strike' }, 'in-use'],
  ])('%s', (_, asked, against) => expect(againstChanging(tree, asked)).toBe(against));
});

/** The plainest way to say it: cases lie in boxes, a merge empties one box into another, a split takes some out. */
function boxed(changes: readonly CountedChange[], given: readonly { cause: string; symptom: string }[]) {
  const boxes = new Map<string, { cause: string; symptom: string }[]>();
  const put = (box: string, cases: { cause: string; symptom: string }[]) =>
    boxes.set(box, [...(boxes.get(box) ?? []), ...cases]);
  for (const one of given) put(one.cause, [one]);
  for (const { kind, causeId, intoId, parts } of changes) {
    const inside = boxes.get(causeId) ?? [];
    boxes.set(causeId, []);
    if (kind === 'merge') put(intoId as string, inside);
    else
      for (const one of inside)
        put(parts.find(({ symptomIds }) => symptomIds.includes(one.symptom))?.causeId ?? causeId, [one]);
  }
  return boxes;
}

test('merges, splits and their undoings in any order count every case once, where the boxes say', () => {
  const causes = ['a', 'b', 'c', 'd', 'e', 'f'];
  const symptoms = ['late', 'broken', 'twice'];
  const one = fc.oneof(
    fc.tuple(fc.constantFrom(...causes), fc.constantFrom(...causes)).map(([from, into]) => merge(from, into)),
    fc
      .tuple(fc.constantFrom(...causes), fc.constantFrom(...causes), fc.constantFrom(...symptoms))
      .map(([from, part, symptom]) => split(from, { [part]: [symptom] })),
  );
  const given = causes.flatMap((id) => symptoms.map((symptom) => ({ cause: id, symptom })));
  fc.assert(
    fc.property(fc.array(fc.tuple(one, fc.boolean()), { maxLength: 12 }), (made) => {
      const changes = made.flatMap(([change, undone]) => (undone ? [] : [change]));
      const boxes = boxed(changes, given);
      const readings = readingsOf(causes, changes);
      for (const { cause: id, symptom } of given) {
        const counted = countsAs(changes, id, symptom);
        expect(boxes.get(counted)).toContainEqual({ cause: id, symptom });
        const kept =
          readings.find((reading) => reading.causeId === id && reading.symptomId === symptom) ??
          readings.find((reading) => reading.causeId === id && reading.symptomId === null);
        expect(kept?.countsAsId ?? id).toBe(counted);
      }
    }),
    { numRuns: 300, seed: 20261125 },
  );
});
