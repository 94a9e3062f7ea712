import { steady } from './steady.ts';

const row = (id: string, words = id) => ({ id, words });

describe('a list that somebody is at', () => {
  it('keeps its rows in their places and shows what is newest in them', () => {
    const { rows, waiting } = steady([row('a'), row('b')], [row('a', 'new'), row('b')]);
    expect(rows).toEqual([row('a', 'new'), row('b')]);
    expect(waiting).toBe(0);
  });

  it('counts what came, and does not show it', () => {
    const { rows, waiting } = steady([row('b')], [row('a'), row('b'), row('c')]);
    expect(rows).toEqual([row('b')]);
    expect(waiting).toBe(2);
  });

  it('leaves what went where it stood, and says so', () => {
    const { rows, gone, waiting } = steady([row('a'), row('b')], [row('b')]);
    expect(rows).toEqual([row('a'), row('b')]);
    expect([...gone]).toEqual(['a']);
    expect(waiting).toBe(1);
  });

  it('counts what moved', () => {
    expect(steady([row('a'), row('b'), row('c')], [row('b'), row('a'), row('c')]).waiting).toBe(2);
  });
});
