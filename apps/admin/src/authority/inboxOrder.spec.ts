import { emptyInbox, follow, lingersMs } from './inboxOrder.ts';

describe('The order of the inbox', () => {
  const first = follow(emptyInbox, ['a', 'b', 'c'], 0, false);

  test('is that of who waits', () => {
    expect(first.order).toEqual(['a', 'b', 'c']);
    expect(follow(first, ['c', 'a', 'b', 'd'], 1, false).order).toEqual(['c', 'a', 'b', 'd']);
  });

  test('keeps an answered card in its place for a while', () => {
    const answered = follow(first, ['a', 'c'], 10, false);
    expect(answered.order).toEqual(['a', 'b', 'c']);
    expect(follow(answered, ['a', 'c'], 9 + lingersMs, false).order).toEqual(['a', 'b', 'c']);
    expect(follow(answered, ['a', 'c'], 10 + lingersMs, false).order).toEqual(['a', 'c']);
  });

  test('never moves while the reader is in it', () => {
    const busy = follow(first, ['d', 'c', 'a'], 10, true);
    expect(busy.order).toEqual(['a', 'b', 'c']);
    expect(follow(busy, ['d', 'c', 'a'], 10 + lingersMs, true).order).toEqual(['a', 'b', 'c']);
    expect(follow(busy, ['d', 'c', 'a'], 10 + lingersMs, false).order).toEqual(['d', 'c', 'a']);
  });
});
