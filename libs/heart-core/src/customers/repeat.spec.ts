import { isRepeat } from './repeat.ts';

describe('A repeat problem', () => {
  test.each([
    [0, undefined, false],
    [1, undefined, true],
    [2, false, false],
    [0, true, true],
    [1, 'yes', true],
  ])('%p earlier cases, the agent said %p: %p', (earlier, said, repeat) =>
    expect(isRepeat(earlier, said)).toBe(repeat),
  );
});
