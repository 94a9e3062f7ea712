import { waysDots } from './waysDots.ts';

describe('the strip of all ways', () => {
  it('stacks ways that lie together and marks the one that was drawn', () => {
    const dots = waysDots([-0.05, 0.001, 0.002, 0.05], 0.05, 0.1, 20);
    expect(dots.map(({ height }) => height)).toEqual([1, 1, 2, 1]);
    expect(dots.filter(({ ours }) => ours)).toEqual([{ effect: 0.05, height: 1, ours: true }]);
  });

  it('marks one alone, even where two ways show the same', () => {
    expect(waysDots([0.05, 0.05], 0.05, 0.1, 20).filter(({ ours }) => ours)).toHaveLength(1);
  });
});
