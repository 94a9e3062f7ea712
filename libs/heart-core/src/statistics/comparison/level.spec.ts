import { levelOf } from './level.ts';

it('is the level of one squad as it stands', () => {
  const level = levelOf([{ value: 0.6, lower: 0.5, upper: 0.7 }]);
  expect(level.value).toBe(0.6);
  expect(level.lower).toBeCloseTo(0.5, 12);
  expect(level.upper).toBeCloseTo(0.7, 12);
});

it('counts each squad once, and is surer of four squads than of one', () => {
  const squad = (value: number) => ({ value, lower: value - 0.1, upper: value + 0.2 });
  const level = levelOf([0.2, 0.4, 0.6, 0.8].map(squad));
  expect(level.value).toBeCloseTo(0.5, 12);
  expect(level.lower).toBeCloseTo(0.45, 12);
  expect(level.upper).toBeCloseTo(0.6, 12);
});

it('leaves out a squad without a value, and says no interval where one is not known', () => {
  const unknown = { value: null, lower: null, upper: null };
  expect(levelOf([unknown, { value: 3, lower: 2, upper: 4 }])).toEqual({ value: 3, lower: 2, upper: 4 });
  expect(
    levelOf([
      { value: 3, lower: null, upper: null },
      { value: 5, lower: 4, upper: 6 },
    ]),
  ).toEqual({
    ...{ value: 4, lower: null, upper: null },
  });
  expect(levelOf([unknown])).toEqual(unknown);
});
