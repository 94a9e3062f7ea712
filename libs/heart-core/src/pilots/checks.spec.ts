import { type CheckCode, checkLevels, sayCheck, worstFirst, worstOf } from './checks.ts';

describe('The checks of a pilot', () => {
  test('stand worst first, and the worst of each kind is the one that is said', () => {
    const found: CheckCode[] = ['few_cases', 'immature', 'pre_trend', 'too_few_cases', 'squads_chosen'];
    expect(worstFirst(found)).toEqual(['too_few_cases', 'squads_chosen', 'pre_trend', 'few_cases', 'immature']);
    expect([worstOf(found, 'blocker'), worstOf(found, 'warning')]).toEqual(['too_few_cases', 'squads_chosen']);
    expect([worstOf([], 'warning'), worstOf(['immature'], 'blocker')]).toEqual([null, null]);
  });

  test.each(Object.keys(checkLevels) as CheckCode[])(
    '%s is a clause that fits into a sentence, whatever is known',
    (code) => {
      const clause = sayCheck(code);
      expect(clause).toMatch(/^[a-z0-9].*[^.]$/);
      expect(clause).not.toMatch(/undefined|NaN|null|signific|prove/);
    },
  );

  test.each<[CheckCode, Parameters<typeof sayCheck>[1], string]>([
    [
      'p_cannot_reach_alpha',
      { pilotSquads: 2, controlSquads: 4, assignments: 15 },
      '2 of 6 squads piloted: even the best result comes out by chance in 1 of 15 ways, so it cannot be confirmed with these squads yet',
    ],
    [
      'response_rate_differs',
      { change: -0.16, otherChange: -0.01 },
      'the share of customers who answer moved by −16 points in the pilot squads and by −1 point in the others',
    ],
    ['one_squad_drives_it', { squad: 'Severn' }, 'without Severn, less than half of it is left'],
    ['few_answers', { share: 0.14 }, 'only 14% of the customers asked since the start have answered'],
    ['missing_weeks', { count: 1, squad: 'Avon' }, 'there is nothing to count in 1 week of Avon'],
    ['missing_weeks', { count: 5 }, 'there is nothing to count in 5 weeks of several squads'],
    [
      'late_logging_rises',
      { share: 0.06, otherShare: 0.01, side: 'control' },
      'the share of cases with steps recorded long after they happened rose from 1% to 6% in the other squads',
    ],
    [
      'cases_cross',
      { share: 0.08 },
      '8% of the cases since the start went on from a squad of one side to one of the other',
    ],
    ['few_cases', { fewest: 12, squad: 'Night' }, 'a squad had only 12 cases in a period (Night)'],
    ['contamination', { share: 0.14 }, '14% of the control squads’ cases were handled by the method too'],
    [
      'pre_trend',
      { amount: 0.03, unit: 'share' },
      'the pilot squads were already moving away from the others before the start; that trend alone would have given +3 points',
    ],
    [
      'placebo',
      { amount: -5400, unit: 'duration' },
      'the same comparison with a start in the middle of the past gives −90 min, where nothing had begun',
    ],
    ['immature', { count: 1260 }, '1,260 cases of the last weeks are too young to be judged and are not counted'],
    ['records_changed', { count: 1 }, '1 record was changed since the plan was made'],
    [
      'too_few_control_squads',
      { controlSquads: 1 },
      'there is 1 control squad, and at least 3 are needed to tell the method from chance',
    ],
  ])('%s', (code, facts, clause) => expect(sayCheck(code, facts)).toBe(clause));
});
