import { axesOf, namedIn } from './funnelAxis.ts';

const squad = (n: number, value: number) =>
  ({
    id: '',
    name: '',
    num: 0,
    n,
    value,
    lower95: null,
    upper95: null,
    lower998: null,
    upper998: null,
    flag: null,
  }) as const;
const limit = (n: number, lower998: number, upper998: number) => ({
  n,
  lower95: 0.4,
  upper95: 0.6,
  lower998,
  upper998,
});

it('counts shares from 0 to 100 %, and sizes to a round number', () => {
  const { x, y } = axesOf({ squads: [squad(437, 0.71)], limits: [limit(437, 0.55, 0.75)] }, false);
  expect([x.domain, y.domain]).toEqual([
    [0, 500],
    [0, 1],
  ]);
  expect(y.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

it('zooms to the tenths around what is drawn, and lets the wide mouth of the funnel go', () => {
  const limits = [limit(1, 0, 1), limit(400, 0.55, 0.75)];
  expect(axesOf({ squads: [squad(437, 0.71)], limits }, true).y.domain).toEqual([0.5, 0.8]);
});

it('names this squad, then those beyond the limits, then the larger ones, where a name has room', () => {
  const at = (id: string, n: number, value: number, flag: 'inside' | 'alert' = 'inside') => ({
    ...squad(n, value),
    ...{ id, flag },
  });
  const squads = [
    at('Avon', 195, 0.71),
    at('Exe', 190, 0.7),
    at('Wye', 192, 0.69),
    at('Usk', 240, 0.7),
    at('Dart', 191, 0.8, 'alert'),
  ];
  const axes = axesOf({ squads, limits: [] }, false);
  expect([...namedIn(squads, 'Exe', axes)]).toEqual(['Exe', 'Dart', 'Usk']);
});

it('stands where nothing is', () => {
  expect(axesOf({ squads: [], limits: [] }, true)).toMatchObject({ x: { domain: [0, 1] } });
});
