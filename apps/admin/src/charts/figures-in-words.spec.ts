import type { Say } from '../parts/moments.ts';
import { figureInLine, figureInWords, speaks, valueInWords } from './figures-in-words.ts';

const words: Record<string, string> = {
  'charts.n': 'n %n',
  'charts.noData': 'no data',
  'charts.of': '%num of %n',
  'charts.asCounts': 'too few for a percentage',
  'charts.few': 'few cases',
  'charts.costSpread': 'half at most %median, nine of ten at most %p90',
  'charts.interval': 'between %low and %high',
  'charts.ofFive': '%value of 5',
  'charts.tooFewToAverage': '%smart_count answers',
  'charts.pendingBrief': '%n to come',
};
const say: Say = (key, options = {}) => (words[key] ?? key).replace(/%(\w+)/g, (_, name) => String(options[name]));
const point = (num: number, n: number) => ({
  value: n === 0 ? null : num / n,
  num,
  den: n,
  n,
  low: n === 0 ? null : 0.41,
  high: n === 0 ? null : 0.93,
});
const share = (num: number, n: number) => figureInWords(point(num, n), 'share', say, 'en');

it('a cost is a mean, with the median and the ninth decile beside it', () => {
  const cost = { ...point(0, 120), num: 99_000, value: 825, low: null, high: null, currency: 'GBP' };
  expect(figureInWords({ ...cost, median: 0, p90: 2_050 }, 'money', say, 'en')).toMatchObject({
    value: '£8.25',
    note: 'half at most £0.00, nine of ten at most £20.50',
  });
});

describe('a share in words', () => {
  it('without facts is no data, never 0%', () => {
    expect(share(0, 0)).toMatchObject({ value: 'no data', interval: null, strength: 'none' });
  });

  it.each([
    [7, 9, '7 of 9'],
    [5, 7, '5 of 7'],
    [12, 19, '12 of 19'],
  ])('%d of %d is read as counts', (num, n, value) => {
    expect(share(num, n)).toMatchObject({ value, interval: null, strength: 'counts' });
  });

  it.each([
    [15, 20, '75%', 'few cases'],
    [30, 49, '61%', 'few cases'],
    [30, 50, '60%', null],
    [667, 1000, '66.7%', null],
  ])('%d of %d is %s', (num, n, value, note) => {
    expect(share(num, n)).toMatchObject({ value, note, interval: expect.stringMatching(/^between 41.* and 93/) });
  });

  it('that is none of many is 0%, for that is known', () => {
    expect(share(0, 60)).toMatchObject({ value: '0%', strength: 'firm' });
  });
});

describe('other figures in words', () => {
  it('a mean is never a percentage', () => {
    const mean = { value: 4.23, num: 212 * 4.23, den: 212, n: 212, low: 4.1, high: 4.36 };
    expect(figureInWords(mean, 'mean', say, 'en')).toMatchObject({
      value: '4.2 of 5',
      interval: 'between 4.1 and 4.4',
    });
    expect(figureInWords({ ...mean, n: 9 }, 'mean', say, 'en').value).toBe('9 answers');
  });

  it('a count needs no company', () => {
    const none = { value: 0, num: 0, den: null, n: 0, low: null, high: null };
    expect(figureInWords(none, 'count', say, 'en').value).toBe('0');
    expect(valueInWords(12034, 12034, 'count', 'en')).toBe('12,034');
  });

  it('a cell holds value, n, and what is to come', () => {
    expect(figureInLine({ ...point(30, 40), pending: 12 }, 'share', say, 'en')).toBe(
      '75% · n 40 · few cases · 12 to come',
    );
    expect(figureInLine({ ...point(7, 9), pending: 0 }, 'share', say, 'en')).toBe('7 of 9');
  });

  it('fewer than twenty make no point of a line', () => {
    expect([0, 7, 19, 20].map((n) => speaks(point(0, n), 'share'))).toEqual([false, false, false, true]);
  });
});
