import { type ToJudge, verdict } from './verdict.ts';

const clear: ToJudge = {
  better: 'higher',
  lower: 0.03,
  upper: 0.09,
  p: 0.01,
  alpha: 0.05,
  plannedLook: true,
  meaningful: 0.02,
  blockers: [],
  warnings: [],
};
const worse = { lower: -0.09, upper: -0.03 };

describe('Is the pilot working?', () => {
  test.each<[string, Partial<ToJudge>, string]>([
    ['clearly better, and rare enough', {}, 'confirmed_better'],
    ['as rare as the level asks', { p: 0.05 }, 'confirmed_better'],
    ['better, not rare enough', { p: 0.051 }, 'promising'],
    ['better, with a warning', { warnings: ['squads_chosen'] }, 'promising'],
    ['better, p unknown', { p: null }, 'promising'],
    ['better, at the level of an early look', { alpha: 0.0056 }, 'promising'],
    ['clearly worse', worse, 'confirmed_worse'],
    ['worse, with a warning', { ...worse, warnings: ['few_cases'] }, 'concerning'],
    ['the interval holds 0', { lower: -0.01 }, 'inconclusive'],
    ['the interval touches 0', { lower: 0 }, 'inconclusive'],
    ['too small to matter, though not 0', { lower: 0.005, upper: 0.015 }, 'no_meaningful_difference'],
    ['too small to matter, 0 within', { lower: -0.015, upper: 0.015 }, 'no_meaningful_difference'],
    ['as much as would matter is not too small', { lower: 0.005, upper: 0.02 }, 'confirmed_better'],
    ['nothing was called meaningful', { lower: 0.005, upper: 0.015, meaningful: null }, 'confirmed_better'],
    ['before the look', { plannedLook: false }, 'too_early'],
    ['nobody said that it is a look', { plannedLook: null }, 'too_early'],
    ['bad news before the look', { ...worse, plannedLook: false }, 'concerning'],
    ['not yet bad before the look', { ...worse, upper: 0, plannedLook: false }, 'too_early'],
    ['a blocker', { blockers: ['too_few_cases'] }, 'not_readable'],
    ['a blocker and bad news before the look', { ...worse, plannedLook: false, blockers: ['x'] }, 'not_readable'],
    ['no interval', { lower: null, upper: null }, 'not_readable'],
    ['no level: five in a hundred', { alpha: null, p: 0.05 }, 'confirmed_better'],
    ['no lists', { blockers: null, warnings: null }, 'confirmed_better'],
  ])('%s', (_, given, code) => expect(verdict({ ...clear, ...given })).toEqual({ code }));

  test.each<[string, Partial<ToJudge>, string]>([
    ['a fall is better', worse, 'confirmed_better'],
    ['a rise is worse', {}, 'confirmed_worse'],
    ['a fall before the look is no bad news', { ...worse, plannedLook: false }, 'too_early'],
    ['a rise before the look is', { plannedLook: false }, 'concerning'],
  ])('where lower is better, %s', (_, given, code) =>
    expect(verdict({ ...clear, better: 'lower', ...given })).toEqual({ code }),
  );
});
