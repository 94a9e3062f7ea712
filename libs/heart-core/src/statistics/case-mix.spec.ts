import { directStandardisation, observedMinusExpected } from './case-mix.ts';

const cell = (events: number, n: number) => ({ events, n });

describe('Rates as if all had the same mix', () => {
  const strata = [
    { name: 'billing', groups: { pilot: cell(9, 10), control: cell(40, 50) } },
    { name: 'delivery', groups: { pilot: cell(20, 50), control: cell(3, 10) } },
  ];

  test('turn a difference that the mix alone made', () => {
    const { crude, standardised, se } = directStandardisation({ strata });
    expect(crude).toEqual({ pilot: 29 / 60, control: 43 / 60 });
    expect(standardised.pilot).toBeCloseTo((0.9 + 0.4) / 2, 12);
    expect(standardised.control).toBeCloseTo((0.8 + 0.3) / 2, 12);
    expect(se.pilot).toBeCloseTo(Math.sqrt((0.25 * 0.09) / 10 + (0.25 * 0.24) / 50), 12);
  });
  test('by weights that are given', () =>
    expect(directStandardisation({ strata, weights: { billing: 3, delivery: 1 } }).standardised.pilot).toBeCloseTo(
      (3 * 0.9 + 0.4) / 4,
      12,
    ));
  test('are not known for a group that lacks a kind of case, unless that weighs nothing', () => {
    const lacking = [...strata, { name: 'other', groups: { control: cell(1, 2) } }];
    expect(directStandardisation({ strata: lacking })).toMatchObject({
      standardised: { pilot: null, control: expect.any(Number) },
      se: { pilot: null },
    });
    expect(
      directStandardisation({ strata: lacking, weights: { billing: 1, delivery: 1 } }).standardised.pilot,
    ).toBeCloseTo(0.65, 12);
    expect(directStandardisation({ strata: [] })).toEqual({ crude: {}, standardised: {}, se: {} });
  });
});

describe('What a squad did beyond what its mix lets expect', () => {
  const reference = { billing: cell(80, 100), delivery: cell(30, 100) };
  test('is counted in its own cases', () =>
    expect(observedMinusExpected({ reference, observed: { billing: cell(9, 10), delivery: cell(5, 10) } })).toEqual({
      observed: 14,
      expected: 11,
      n: 20,
      excess: 3 / 20,
      ratio: 14 / 11,
    }));
  test('is not known of a kind that was never seen before', () => {
    const unseen = observedMinusExpected({ reference, observed: { billing: cell(9, 10), other: cell(1, 1) } });
    expect(unseen).toEqual({ observed: 10, expected: null, n: 11, excess: null, ratio: null });
    const empty = { observed: 0, expected: 0, n: 0, excess: null, ratio: null };
    expect(observedMinusExpected({ reference, observed: { other: cell(0, 0) } })).toEqual(empty);
  });
});
