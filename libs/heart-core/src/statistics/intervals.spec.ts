import { csatSummary, newcombe, shareOf } from './intervals.ts';

describe('Figures with their intervals', () => {
  test('a share: 81 of 263, as in print (Newcombe 1998)', () => {
    const { rate, lower, upper } = shareOf(81, 263);
    expect([rate, lower, upper].map((value) => value?.toFixed(4))).toEqual(['0.3080', '0.2553', '0.3662']);
  });

  test('a share by another confidence: half of 4 at 90 %', () => {
    // z² = 2.7055: centre ½, half width √(q/(n+q))/2
    const q = 1.6448536269514722 ** 2;
    expect(shareOf(2, 4, 0.9).upper).toBeCloseTo(0.5 + Math.sqrt(q / (4 + q)) / 2, 12);
    expect(shareOf(2, 4, null)).toEqual(shareOf(2, 4, 0.95));
  });

  test('a difference: 56 of 70 and 48 of 80, as in print (Newcombe 1998, method 10)', () => {
    const { difference, lower, upper } = newcombe({ successes1: 56, n1: 70, successes2: 48, n2: 80, conf: 0.95 });
    expect([difference, lower, upper].map((value) => value?.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339']);
  });

  test('a difference turned around is the same one', () => {
    const there = newcombe({ successes1: 9, n1: 10, successes2: 3, n2: 10 });
    const back = newcombe({ successes1: 3, n1: 10, successes2: 9, n2: 10 });
    expect([back.lower, back.upper]).toEqual([-(there.upper as number), -(there.lower as number)]);
  });

  test('nothing counted on a side is no difference', () =>
    expect(newcombe({ successes1: 0, n1: 0, successes2: 3, n2: 10 })).toEqual({
      difference: null,
      lower: null,
      upper: null,
    }));

  test('answers: their mean beside their satisfied share', () => {
    // 2, 4, 4, 5, 5: mean 4, sd √1.5, t(4) = 2.7764451052
    const { mean, sd, meanLower, meanUpper, topTwoBox, topTwoLower } = csatSummary({ counts: [0, 1, 0, 2, 2] });
    expect([mean, topTwoBox, meanUpper]).toEqual([4, 0.8, 5]);
    expect(sd).toBeCloseTo(Math.sqrt(1.5), 12);
    expect(meanLower).toBeCloseTo(4 - 2.7764451051977987 * Math.sqrt(1.5 / 5), 10);
    expect(topTwoLower).toBeCloseTo(shareOf(4, 5).lower as number, 15);
  });
});
