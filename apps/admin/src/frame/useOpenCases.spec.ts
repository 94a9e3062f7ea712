import { neighbour, opened } from './useOpenCases.ts';

describe('the open cases', () => {
  it('are six at most: the one opened first makes room', () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    expect(opened(six, '7')).toEqual(['2', '3', '4', '5', '6', '7']);
    expect(opened(six, '3')).toEqual(six);
  });

  it('follow one another round about', () => {
    expect(neighbour(['1', '2', '3'], '3', 1)).toBe('1');
    expect(neighbour(['1', '2', '3'], '1', -1)).toBe('3');
    expect(neighbour(['1', '2'], null, 1)).toBe('1');
    expect(neighbour([], null, 1)).toBeUndefined();
  });
});
