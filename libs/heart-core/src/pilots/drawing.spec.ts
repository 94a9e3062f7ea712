import { drawWaves, isAsDrawn } from './drawing.ts';

const squads = ['Severn', 'Tamar', 'Trent', 'Avon', 'Exe', 'Wye', 'Dart', 'Usk'];
const draw = { squads, sizes: [3], seed: 20_260_105 };

describe('Drawing squads by lot', () => {
  test('picks as many as each wave takes, nobody twice and nobody lost', () => {
    const { waves, never } = drawWaves({ ...draw, sizes: [2, 3] });
    expect(waves.map((wave) => wave.length)).toEqual([2, 3]);
    expect([...waves.flat(), ...never].sort()).toEqual([...squads].sort());
  });

  test('is the same for the same seed, in whatever order the squads are named', () => {
    expect(drawWaves(draw)).toEqual(drawWaves({ ...draw, squads: [...squads].reverse() }));
    expect(isAsDrawn(draw, drawWaves(draw).waves)).toBe(true);
    const picked = ['Severn', 'Tamar', 'Trent'];
    expect(isAsDrawn(draw, [picked])).toBe(drawWaves(draw).waves[0]?.join() === picked.join());
    expect(isAsDrawn(draw, [])).toBe(false);
    expect(isAsDrawn(draw, [...drawWaves(draw).waves, []])).toBe(false);
  });

  test('every way to pick two of four comes as often as another', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 12_000; seed++) {
      const wave = drawWaves({ squads: squads.slice(0, 4), sizes: [2], seed }).waves[0]?.join() ?? '';
      times.set(wave, (times.get(wave) ?? 0) + 1);
    }
    expect(times.size).toBe(6);
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(12_000 * (5 / 36)));
  });

  test('draws whoever is there where a wave asks for more', () =>
    expect(
      drawWaves({ squads: ['Avon', 'Exe'], sizes: [1, 3], seed: 1 })
        .waves.flat()
        .sort(),
    ).toEqual(['Avon', 'Exe']));
});
