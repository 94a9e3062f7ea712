import { type Pilot, pilotVerdict } from './pilot-verdict.ts';
import type { Arm, BeforeAfter, Successes } from './squad-change.ts';

const squad = (id: string, arm: Arm, before: number, after: number, n = 1000): BeforeAfter<Successes> => ({
  id,
  arm,
  pre: { n, successes: Math.round(before * n) },
  post: { n, successes: Math.round(after * n) },
});
const controls = ['Avon', 'Exe', 'Wye', 'Dart', 'Usk'].map((id, i) => squad(id, 'control', 0.6, 0.6 + i / 1000));
const pilots = ['Severn', 'Tamar', 'Trent'].map((id) => squad(id, 'pilot', 0.6, 0.7));
const squads = [...pilots, ...controls];
const clear = {
  kind: 'binary',
  squads,
  conf: 0.95,
  better: 'higher',
  meaningful: 0.02,
  alpha: 0.05,
  plannedLook: true,
  assignment: 'random',
} as const satisfies Pilot;
const judged = (given: Partial<Pilot> = {}) => pilotVerdict({ ...clear, ...given } as Pilot);
const warned = (given: Partial<Pilot>) => judged(given).warnings;
const rates = { pilotPre: 0.4, pilotPost: 0.4, controlPre: 0.4, controlPost: 0.4 };
const mix = (billing: number) => ({
  before: { billing: 50, delivery: 50 },
  after: { billing, delivery: 100 - billing },
});
const intake = (pilot: number, control: number) => ({
  pilot: { before: 100, after: pilot },
  control: { before: 100, after: control },
});
const trend = (slope: number, arm: Arm, sway: number) => ({
  id: `${arm} ${sway}`,
  arm,
  values: [0, 1, 2, 3].map((week) => 0.6 + slope * week + ((week % 2) * sway) / 1000),
});

describe('A pilot judged', () => {
  test('drawn by lot, three of eight, ten points better: confirmed', () => {
    const found = judged();
    expect(found).toMatchObject({ p: 1 / 56, smallestP: 1 / 56, blockers: [], warnings: [], code: 'confirmed_better' });
    expect(found.effect).toBeCloseTo(0.098, 12);
    expect(found.lower).toBeLessThan(0.098);
    expect(found.upper).toBeGreaterThan(0.098);
  });

  test.each<[string, Partial<Pilot>, string[]]>([
    ['squads were chosen', { assignment: 'chosen' }, ['squads_chosen']],
    ['nobody knows how squads were picked', { assignment: null }, ['squads_chosen']],
    ['the level is out of reach', { alpha: 0.01 }, ['p_cannot_reach_alpha']],
    ['pilots answer less', { responseRates: { ...rates, pilotPost: 0.34 } }, ['response_rate_differs']],
    ['pilots answer more', { responseRates: { ...rates, controlPost: 0.34 } }, ['response_rate_differs']],
    ['all answer less', { responseRates: { ...rates, pilotPost: 0.34, controlPost: 0.34 } }, []],
    ['pilots answer five points less', { responseRates: { ...rates, pilotPost: 0.35 } }, []],
    ['a rate is not known', { responseRates: { ...rates, pilotPost: null } }, []],
    ['the mix of pilots moved', { caseMix: { pilot: mix(61), control: mix(50) } }, ['case_mix_shift']],
    ['the mix of controls moved', { caseMix: { pilot: mix(50), control: mix(39) } }, ['case_mix_shift']],
    ['the mix moved by a tenth', { caseMix: { pilot: mix(60), control: null } }, []],
    ['the method was not used', { exposure: { pilot: 0.79, control: 0 } }, ['low_uptake']],
    ['the method leaked', { exposure: { pilot: 0.8, control: 0.06 } }, ['contamination']],
    ['use at the edge', { exposure: { pilot: 0.8, control: 0.05 } }, []],
    ['pilots got more cases', { intake: intake(112, 100) }, ['intake_differs']],
    ['pilots got fewer cases', { intake: intake(88, 100) }, ['intake_differs']],
    ['all got more cases', { intake: intake(112, 112) }, []],
    ['pilots got a tenth more', { intake: intake(110, 100) }, []],
    ['nobody came before', { intake: { ...intake(112, 100), control: { before: 0, after: 0 } } }, []],
    ['the router did not keep its shares', { routing: { observed: [100, 40], expected: [1, 1] } }, ['sample_ratio']],
    ['the router strayed by chance', { routing: { observed: [60, 40], expected: [1, 1] } }, []],
    ['use is not known', { exposure: { pilot: null, control: null } }, []],
    [
      'pilots rose before',
      {
        preTrend: {
          gapWeeks: 9,
          squads: [trend(0.02, 'pilot', 1), trend(0.02, 'pilot', 2), trend(0, 'control', 1), trend(0, 'control', 2)],
        },
      },
      ['pre_trend'],
    ],
    [
      'all rose before',
      {
        preTrend: {
          gapWeeks: 9,
          squads: [
            trend(0.02, 'pilot', 1),
            trend(0.02, 'pilot', 2),
            trend(0.02, 'control', 1),
            trend(0.02, 'control', 2),
          ],
        },
      },
      [],
    ],
  ])('%s: %j', (_, given, warnings) => {
    const found = judged(given);
    expect([found.warnings, found.blockers]).toEqual([warnings, []]);
    expect(found.code).toBe(warnings.length > 0 ? 'promising' : 'confirmed_better');
  });

  test('warnings come in the order of the alphabet', () =>
    expect(warned({ assignment: 'chosen', alpha: 0.01, exposure: { pilot: 0.1, control: 0.9 } })).toEqual([
      'contamination',
      'low_uptake',
      'p_cannot_reach_alpha',
      'squads_chosen',
    ]));

  test('a squad-period under ten cases blocks, under thirty warns', () => {
    const withOne = (n: number) =>
      judged({ squads: [...squads, squad('Night', 'control', 0.5, 0.5, n)] } as Partial<Pilot>);
    expect(withOne(9)).toMatchObject({ blockers: ['too_few_cases'], code: 'not_readable' });
    expect([withOne(9).warnings, withOne(10).blockers]).toEqual([[], []]);
    expect(withOne(29).warnings).toEqual(['few_cases']);
    expect(withOne(30).warnings).toEqual([]);
  });

  test('an empty squad-period blocks, and leaves nothing to tell', () =>
    expect(judged({ squads: [...squads, squad('Night', 'control', 0, 0, 0)] } as Partial<Pilot>)).toMatchObject({
      effect: null,
      lower: null,
      p: null,
      blockers: ['too_few_cases'],
      code: 'not_readable',
    }));

  test('two control squads block', () =>
    expect(judged({ squads: [...pilots, ...controls.slice(0, 2)] } as Partial<Pilot>)).toMatchObject({
      blockers: ['too_few_control_squads'],
      code: 'not_readable',
    }));

  test.each([
    [480, ['volumes_differ']],
    [500, []],
    [2000, []],
    [2020, ['volumes_differ']],
  ])('pilots of %p cases beside controls of 1000: %j', (n, warnings) => {
    const sized = ['Severn', 'Tamar', 'Trent'].map((id) => squad(id, 'pilot', 0.6, 0.8, n));
    expect(warned({ squads: [...sized, ...controls] } as Partial<Pilot>)).toEqual(warnings);
  });

  test('volumes are those of both periods', () => {
    const late = ['Severn', 'Tamar', 'Trent'].map((id) => ({
      ...squad(id, 'pilot', 0.6, 0.6, 300),
      post: squad(id, 'pilot', 0.7, 0.7, 1700).post,
    }));
    expect(warned({ squads: [...late, ...controls] } as Partial<Pilot>)).toEqual([]);
  });

  test('one squad that makes more than half of it is named', () => {
    const changed = (id: string, arm: Arm, change: number) => ({ id, arm, change, variance: 0.0001 });
    const of = (...changes: number[]) =>
      warned({
        kind: 'change',
        squads: [
          ...changes.map((change, i) => changed(`pilot ${i}`, 'pilot', change)),
          ...['Avon', 'Exe', 'Wye', 'Dart', 'Usk', 'Ouse', 'Nene', 'Tees'].map((id) => changed(id, 'control', 0)),
        ],
      } as Partial<Pilot>);
    expect(of(0.19, 0.05)).toEqual(['one_squad_drives_it']);
    expect(of(-0.19, -0.05)).toEqual(['one_squad_drives_it']);
    expect(of(0.15, 0.05)).toEqual([]);
    expect(of(-0.15, -0.05)).toEqual([]);
  });

  test('peeking shows bad news alone', () => {
    expect(judged({ plannedLook: false }).code).toBe('too_early');
    expect(judged({ plannedLook: false, better: 'lower' }).code).toBe('concerning');
  });
});
