import { funnel, funnelLimits } from './funnel.ts';

const squad = (id: string, events: number, n: number) => ({ id, events, n });

describe('All squads in one funnel', () => {
  test('limits by cases alone where squads differ no more than cases explain', () => {
    const { target, tau2, phi, squads } = funnel({ squads: [squad('Severn', 48, 100), squad('Avon', 52, 100)] });
    expect([target, tau2]).toEqual([0.5, 0]);
    // both squads 0.4 errors of 0.05 from the target: Q = 2·0.16
    expect(phi).toBeCloseTo(0.16, 12);
    expect(squads[0]?.upper95).toBeCloseTo(0.5 + 1.959963984540054 * 0.05, 10);
    expect(squads[0]?.lower998).toBeCloseTo(0.5 - 3.090232306167813 * 0.05, 10);
    expect(squads.map(({ flag }) => flag)).toEqual(['inside', 'inside']);
  });

  test('is widened where squads differ anyway, and adds that to the noise', () => {
    // two errors of 0.05 from the target: Q = 8, weights of 400: tau2 = (8-1)/(800-400)
    const { tau2, phi, squads } = funnel({ squads: [squad('Severn', 40, 100), squad('Avon', 60, 100)] });
    expect(tau2).toBeCloseTo(7 / 400, 12);
    expect(phi).toBeCloseTo(4, 12);
    expect(squads[0]?.upper95).toBeCloseTo(0.5 + 1.959963984540054 * Math.sqrt(0.0025 + 7 / 400), 10);
  });

  test('marks one squad of many', () => {
    const many = Array.from({ length: 40 }, (_, i) => squad(`squad ${i}`, i % 2 === 0 ? 50 : 52, 100));
    const flag = (events: number) => funnel({ squads: [...many, squad('Wye', events, 100)] }).squads.at(-1)?.flag;
    expect([flag(55), flag(63), flag(72)]).toEqual(['inside', 'alert', 'alarm']);
  });

  test('draws its limits where those of a squad of that size lie', () => {
    const { target, tau2, squads } = funnel({ squads: [squad('Severn', 40, 100), squad('Avon', 60, 100)] });
    const { lower95, upper95, lower998, upper998 } = squads[0] ?? {};
    const curve = funnelLimits({ target: target ?? 0, tau2: tau2 ?? 0 }, [100, 400]);
    expect(curve[0]).toEqual({ n: 100, lower95, upper95, lower998, upper998 });
    expect(curve[1]?.upper95).toBeLessThan(curve[0]?.upper95 ?? 0);
  });

  test('is of one mind about a squad without cases, one squad alone, and shares of 0 or 1', () => {
    const { squads, ...all } = funnel({ squads: [squad('Severn', 5, 10), squad('Night', 0, 0)] });
    expect(all).toEqual({ target: 0.5, tau2: 0, phi: 0 });
    expect(squads[1]).toMatchObject({ rate: null, lower95: null, upper998: null, flag: null });
    expect(funnel({ squads: [squad('Severn', 5, 10)] })).toMatchObject({ target: 0.5, tau2: 0, phi: 0 });
    const full = funnel({ squads: [squad('Severn', 9, 9), squad('Avon', 7, 7)] });
    expect(full).toMatchObject({ target: 1, phi: null, tau2: 0 });
    expect(full.squads[0]).toMatchObject({ lower95: 1, upper95: 1, flag: 'inside' });
    expect(funnel({ squads: [] })).toEqual({ target: null, phi: null, tau2: null, squads: [] });
  });
});
