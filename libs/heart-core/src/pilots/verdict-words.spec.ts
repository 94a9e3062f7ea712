import { sayVerdict, type ToSay, type WatchedFigure } from './verdict-words.ts';

const clear: ToSay = {
  code: 'confirmed_better',
  method: 'HEART',
  better: 'higher',
  unit: 'share',
  effect: 0.097,
  lower: 0.04,
  upper: 0.154,
  meaningful: 0.02,
  pilotChange: 0.1,
  test: { p: 1 / 56, assignments: 56, exact: true, alpha: 0.05 },
  blocker: null,
  warning: null,
  nextLook: '31 March 2027',
  watched: [],
};
const said = (given: Partial<ToSay>) => sayVerdict({ ...clear, ...given }).text;
const worse = { effect: -0.06, lower: -0.09, upper: -0.03 };

describe('The verdict in a sentence', () => {
  test.each<[string, Partial<ToSay>, string]>([
    [
      'confirmed',
      {},
      'HEART squads improved 10 points more than the others (between 4 and 15). A difference like this came out in only 1 of the 56 ways to pick the pilot squads.',
    ],
    [
      'confirmed, though the pilot squads fell too',
      { pilotChange: -0.02 },
      'HEART squads fell back less than the others, by 10 points (between 4 and 15). A difference like this came out in only 1 of the 56 ways to pick the pilot squads.',
    ],
    [
      'confirmed, of more ways than can be gone through',
      { test: { p: 0.0021, assignments: 2_704_156, exact: false, alpha: 0.05 } },
      'HEART squads improved 10 points more than the others (between 4 and 15). A difference like this came out in about 1 in 476 of the ways to pick the pilot squads.',
    ],
    [
      'with a warning',
      { code: 'promising', warning: 'the pilot squads were chosen, not drawn by lot' },
      'HEART squads improved more (10 points, between 4 and 15), but this is not confirmed: the pilot squads were chosen, not drawn by lot.',
    ],
    [
      'not rare enough',
      { code: 'promising', test: { p: 4 / 56, assignments: 56, exact: true, alpha: 0.05 } },
      'HEART squads improved more (10 points, between 4 and 15), but this is not confirmed: a difference like this comes out in 4 of the 56 ways to pick the pilot squads, and this look asks for at most 1 in 20.',
    ],
    [
      'with a warning, though the pilot squads fell too',
      { code: 'promising', warning: 'x', pilotChange: -0.02 },
      'HEART squads fell back less (10 points, between 4 and 15), but this is not confirmed: x.',
    ],
    [
      'unclear',
      { code: 'inconclusive', effect: 0.02, lower: -0.03, upper: 0.07 },
      'No clear difference yet: anything from 3 points worse to 7 better fits the data.',
    ],
    [
      'unclear, with an end at nothing',
      { code: 'inconclusive', effect: 0.02, lower: 0, upper: 0.07 },
      'No clear difference yet: anything from no difference to 7 points better fits the data.',
    ],
    [
      'unclear, with the other end at nothing',
      { code: 'inconclusive', effect: -0.02, lower: -0.07, upper: 0.001 },
      'No clear difference yet: anything from 7 points worse to no difference fits the data.',
    ],
    [
      'too small to matter',
      { code: 'no_meaningful_difference', effect: 0.003, lower: -0.008, upper: 0.014 },
      'Any difference is smaller than the 2 points you called meaningful: anything from 0.8 points worse to 1.4 better fits the data.',
    ],
    [
      'worse',
      { code: 'confirmed_worse', ...worse },
      'HEART squads fell behind by 6 points (between 3 and 9). Look at the squads before going on.',
    ],
    [
      'before the look',
      { code: 'too_early' },
      'The plan looks at this on 31 March 2027. Figures are shown, a verdict is not.',
    ],
    [
      'after the last look',
      { code: 'too_early', nextLook: null },
      'This is no planned look, and none is left. Figures are shown, a verdict is not.',
    ],
    [
      'a blocker',
      { code: 'not_readable', blocker: 'there are 2 control squads' },
      'This cannot be judged: there are 2 control squads.',
    ],
    [
      'no interval',
      { code: 'not_readable', lower: null, upper: null },
      'This cannot be judged: there are too few squads for an interval.',
    ],
  ])('%s', (_, given, sentence) => expect(said(given)).toBe(sentence));

  test('where lower is better a fall is an improvement, and the interval keeps its signs', () => {
    const faster = {
      better: 'lower',
      unit: 'duration',
      effect: -95_040,
      lower: -190_000,
      upper: -17_280,
      pilotChange: -1,
    } as const;
    const { text, alternative } = sayVerdict({ ...clear, ...faster });
    expect(text).toMatch(/^HEART squads improved 1.1 days more than the others \(between 0.2 and 2.2\)\./);
    expect(alternative).toBe('the interval runs from −2.2 to −0.2 days');
  });
  test('the interval stands beside it with signs', () => {
    expect(sayVerdict(clear).alternative).toBe('the interval runs from +4 to +15 points');
    expect(sayVerdict({ ...clear, lower: -0.001 }).alternative).toBe('the interval runs from 0 to +15 points');
    expect(sayVerdict({ ...clear, code: 'not_readable' }).alternative).toBeNull();
  });

  test.each([
    'confirmed_better',
    'promising',
    'inconclusive',
    'no_meaningful_difference',
    'concerning',
    'too_early',
  ] as const)('%s never says significant, proved, no effect, nor a chance that it works', (code) =>
    expect(said({ code, ...(code === 'concerning' ? worse : {}) })).not.toMatch(
      /signific|\bprove|no effect|% chance|probab/i,
    ),
  );
});

describe('What got worse beside it', () => {
  const reopened: WatchedFigure = {
    name: 'Reopened',
    kind: 'customer',
    better: 'lower',
    unit: 'share',
    effect: 0.03,
    lower: 0.01,
    upper: 0.05,
  };
  const handling: WatchedFigure = {
    ...reopened,
    name: 'Handling',
    kind: 'cost',
    unit: 'duration',
    effect: 40,
    lower: 20,
    upper: 60,
  };

  test('is named in the same sentence, customers by name and cost by its price', () =>
    expect(said({ watched: [reopened, handling] })).toMatch(
      /^HEART squads improved 10 points more than the others \(between 4 and 15\), while “Reopened” got worse by 3 points, at about 40 s more per case\. A difference/,
    ));
  test('stands in a promising sentence too', () =>
    expect(said({ code: 'promising', warning: 'x', watched: [handling] })).toBe(
      'HEART squads improved more (10 points, between 4 and 15), at about 40 s more per case, but this is not confirmed: x.',
    ));
  test.each([
    ['better', { lower: -0.05, upper: -0.01 }],
    ['unclear', { lower: -0.01, upper: 0.05 }],
    ['unknown', { lower: null, upper: null }],
  ])('one that is %s is not named', (_, given) =>
    expect(said({ watched: [{ ...reopened, ...given }] })).toBe(said({})),
  );
  test('where higher is better, a fall is worse', () => {
    const satisfaction = {
      ...reopened,
      name: 'Satisfaction',
      better: 'higher',
      unit: 'mean',
      effect: -0.3,
      lower: -0.5,
      upper: -0.1,
    } as const;
    expect(said({ watched: [satisfaction] })).toContain('while “Satisfaction” got worse by 0.3 scale points');
  });
});
