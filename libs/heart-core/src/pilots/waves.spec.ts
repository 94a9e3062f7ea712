import { shrinksFromWaveToWave } from './waves.ts';

const waves = (...effects: (number | null)[]) => effects.map((effect, i) => ({ start: `2026-0${i + 1}-05`, effect }));

test.each([
  ['each shows less than the one before', waves(0.14, 0.07, 0.02), 'higher', true],
  ['one shows more again', waves(0.14, 0.07, 0.09), 'higher', false],
  ['a length shrinks less and less', waves(-600, -200), 'lower', true],
  ['what gets worse does not shrink', waves(-0.02, -0.08), 'higher', false],
  ['one wave is nothing to compare', waves(0.14), 'higher', false],
  ['what is not known is passed over', waves(0.14, null, 0.05), 'higher', true],
] as const)('an effect shrinks from wave to wave where it does: %s', (_, given, better, expected) =>
  expect(shrinksFromWaveToWave(given, better)).toBe(expected),
);
