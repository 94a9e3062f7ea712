import { sayEffect } from '../issues/effect-words.ts';
import { type EffectAsked, effectOfFix } from './issue-effect.ts';

const weeks = (cases: readonly number[], exposure = 500, from = 0) =>
  cases.map((count, i) => ({ weekOn: `week ${from + i}`, cases: count, exposure }));
const high = [60, 62, 58, 61, 59, 63, 60, 57, 61, 60, 62, 59];
const low = [21, 19, 20, 22, 18, 20];
const asked = (more: Partial<EffectAsked> = {}): EffectAsked => ({
  before: { weeks: weeks(high), diagnosed: null },
  after: { weeks: weeks(low, 500, 12), diagnosed: null },
  yearBefore: null,
  exposure: null,
  isFixed: true,
  isDue: true,
  hasKnownWeeks: false,
  ...more,
});

describe('Did the fix work', () => {
  it('says that it fell, by how much and how sure that is', () => {
    const effect = effectOfFix(asked());
    expect(effect).toMatchObject({ code: 'confirmed_better', dispersion: 1, blockers: [], warnings: [] });
    expect(effect.before).toMatchObject({ cases: 722, exposure: 6000, weeks: 12 });
    expect(effect.difference).toBeCloseTo(120 / 3000 - 722 / 6000, 12);
    expect([effect.lower, effect.upper]).toEqual([expect.closeTo(-0.0909, 3), expect.closeTo(-0.0691, 3)]);
    expect(effect.p).toBeLessThan(1e-20);
  });

  it('is as unsure as the weeks differ: what comes in waves is not counted as so many single cases', () => {
    const waves = [10, 140, 20, 120, 15, 100, 12, 110, 90, 18, 20, 67];
    const effect = effectOfFix(asked({ before: { weeks: weeks(waves), diagnosed: null } }));
    expect(effect.dispersion).toBeGreaterThan(15);
    expect((effect.upper ?? 0) - (effect.lower ?? 0)).toBeGreaterThan(0.06);
    expect(
      effectOfFix(asked({ before: { weeks: weeks([2, 40, 3, 44, 0, 41, 1, 39, 2, 42, 3, 38]), diagnosed: null } }))
        .code,
    ).toBe('inconclusive');
  });

  test.each<[string, Partial<EffectAsked>, string, string[]]>([
    ['nothing was mended yet', { isFixed: false }, 'not_readable', ['no_fix']],
    [
      'three weeks after',
      { after: { weeks: weeks(low.slice(0, 3)), diagnosed: null } },
      'not_readable',
      ['few_weeks_after'],
    ],
    [
      'three weeks before',
      { before: { weeks: weeks(high.slice(0, 3)), diagnosed: null } },
      'not_readable',
      ['few_weeks_before'],
    ],
    ['nine cases before', { before: { weeks: weeks([2, 2, 2, 3]), diagnosed: null } }, 'not_readable', ['few_cases']],
    ['the check has not come', { isDue: false }, 'too_early', []],
    ['the check has not come, nor any week', { isDue: false, after: { weeks: [], diagnosed: null } }, 'too_early', []],
    [
      'it rises before the check',
      { isDue: false, after: { weeks: weeks(high.map((n) => n * 2)), diagnosed: null } },
      'concerning',
      [],
    ],
    ['it rose', { after: { weeks: weeks(high.map((n) => n * 2)), diagnosed: null } }, 'confirmed_worse', []],
    ['nothing changed', { after: { weeks: weeks(high), diagnosed: null } }, 'no_meaningful_difference', []],
  ])('%s', (_, more, code, blockers) => {
    const effect = effectOfFix(asked(more));
    expect([effect.code, effect.blockers]).toEqual([code, blockers]);
  });

  test.each<[string, Partial<EffectAsked>, string]>([
    [
      'the year before fell as well',
      { yearBefore: { before: weeks(high), after: weeks([40, 41, 38, 39, 40, 41]) } },
      'same_a_year_before',
    ],
    [
      'fewer were diagnosed',
      { before: { weeks: weeks(high), diagnosed: 0.6 }, after: { weeks: weeks(low), diagnosed: 0.5 } },
      'diagnosed_otherwise',
    ],
    [
      'three times as many cases came in',
      {
        after: {
          weeks: weeks(
            low.map((n) => n * 3),
            1500,
          ),
          diagnosed: null,
        },
      },
      'volume_differs',
    ],
    ['a known week lies in it', { hasKnownWeeks: true }, 'known_weeks'],
  ])('is only promising where %s', (_, more, warning) => {
    const effect = effectOfFix(asked(more));
    expect([effect.code, effect.warnings]).toEqual(['promising', [warning]]);
  });

  it('is not lowered by a year before in which nothing moved', () => {
    expect(effectOfFix(asked({ yearBefore: { before: weeks(high), after: weeks(high.slice(0, 6)) } })).code).toBe(
      'confirmed_better',
    );
  });

  it('counts from what somebody gives, in place of all cases', () => {
    const effect = effectOfFix(asked({ exposure: { before: 60_000, after: 29_000, yearBefore: null } }));
    expect(effect.before.rate).toBeCloseTo(722 / 60_000, 12);
    expect(effect.after).toMatchObject({ exposure: 29_000 });
  });

  it('tells of the year before from what was given for it, and not at all where nothing was', () => {
    const yearBefore = { before: weeks(high), after: weeks(low) };
    const given = { before: 60_000, after: 29_000 };
    const told = (more: typeof given | null) =>
      effectOfFix(asked({ yearBefore, exposure: { ...given, yearBefore: more } }));
    expect([told(null).yearBefore, told(null).warnings]).toEqual([null, []]);
    const year = told(given);
    expect(year.yearBefore).toMatchObject({ before: { exposure: 60_000 }, difference: year.difference });
    expect(year.warnings).toEqual(['same_a_year_before']);
  });
});

describe('The words of an effect', () => {
  const said = {
    ...{
      per: 100,
      unit: 'cases' as const,
      before: 12.03,
      after: 4,
      difference: -8.03,
      lower: -9.1,
      upper: -6.9,
      blocker: null,
      warning: null,
    },
    ...{ checkOn: '12 May 2026', meaningful: 2.4 },
  };
  test.each([
    ['confirmed_better', 'It fell by 8 of 100 cases (between 6.9 and 9.1) after the fix: from 12 to 4 of 100.'],
    ['too_early', 'Too early. The check is agreed for 12 May 2026. Figures are shown, a verdict is not.'],
    ['no_meaningful_difference', 'Any difference is smaller than the 2.4 of 100 cases that would matter.'],
  ])('%s', (code, words) => expect(sayEffect({ ...said, code })).toBe(words));

  test('name the first warning, both ends of what fits, and why nothing can be judged', () => {
    expect(sayEffect({ ...said, code: 'promising', warning: 'volume_differs' })).toBe(
      'It fell by 8 of 100 cases (between 6.9 and 9.1) after the fix, but this is not confirmed: many more or fewer cases came in after than before.',
    );
    expect(sayEffect({ ...said, code: 'confirmed_better', per: 1000, unit: 'given' })).toBe(
      'It fell by 8 of 1,000 (between 6.9 and 9.1) after the fix: from 12 to 4 of 1,000.',
    );
    expect(sayEffect({ ...said, code: 'inconclusive', lower: -2, upper: 1.5 })).toBe(
      'No clear difference yet: anything from 2 fewer to 1.5 more of 100 cases fits the data.',
    );
    expect(sayEffect({ ...said, code: 'confirmed_worse', before: 4, after: 12, lower: 7, upper: 9 })).toMatch(
      /^It rose by 8 of 100 cases \(between 7 and 9\)/,
    );
    expect(sayEffect({ ...said, code: 'not_readable', blocker: 'few_cases' })).toBe(
      'This cannot be judged: fewer than ten cases came before the fix.',
    );
  });

  test('never say that anything is certain', () => {
    const codes = [
      'confirmed_better',
      'promising',
      'inconclusive',
      'no_meaningful_difference',
      'confirmed_worse',
      'concerning',
      'too_early',
      'not_readable',
    ];
    for (const code of codes) expect(sayEffect({ ...said, code })).not.toMatch(/prove|significan|certain|no effect/i);
  });
});
