import { againstUndoing, type UndoingFacts, undoableForMs } from './undoing.ts';

const recordedAt = new Date('2026-03-02T10:00:00Z');
const facts: UndoingFacts = {
  recordedById: 'lee',
  recordedAt,
  undone: false,
  settledSince: false,
  delivered: false,
  nextTouched: false,
};
const after = (ms: number) => new Date(recordedAt.getTime() + ms);

describe('A settlement is taken back', () => {
  it.each([
    ['at once by the one who recorded it', {}, 'lee', 0, null],
    ['within a minute', {}, 'lee', undoableForMs, null],
    ['not after it', {}, 'lee', undoableForMs + 1, 'too-late'],
    ['not by another', {}, 'priya', 0, 'not-yours'],
    ['not twice', { undone: true }, 'lee', 0, 'undone'],
    ['not where the story went on', { settledSince: true }, 'lee', 0, 'settled-since'],
    ['not where the remedy has reached the customer', { delivered: true }, 'lee', 0, 'delivered'],
    ['not where the next promise has a story of its own', { nextTouched: true }, 'lee', 0, 'next-touched'],
  ] as const)('%s', (_name, more, who, ms, against) => {
    expect(againstUndoing({ ...facts, ...more }, who, after(ms))).toBe(against);
  });
});
