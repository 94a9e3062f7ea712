import { findChoices } from './findChoices.ts';

const symptoms = [
  { value: 'late', label: 'Delivery › Late', also: ['parcel not here'] },
  { value: 'lost', label: 'Delivery › Lost' },
  { value: 'cafe', label: 'Café closed' },
];
const found = (typed: string) => findChoices(symptoms, typed).map(({ value }) => value);

describe('A choice is found', () => {
  it('by any of its words, in any order, whatever their case and accents', () => {
    expect(found('late DELIV')).toEqual(['late']);
    expect(found('cafe')).toEqual(['cafe']);
    expect(found('delivery')).toEqual(['late', 'lost']);
  });

  it('by its other names', () => {
    expect(found('parcel here')).toEqual(['late']);
  });

  it('only by all that was typed; and nothing typed hides nothing', () => {
    expect(found('late lost')).toEqual([]);
    expect(found('  ')).toEqual(['late', 'lost', 'cafe']);
  });
});
