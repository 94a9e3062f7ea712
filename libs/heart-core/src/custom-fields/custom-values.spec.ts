import { type CustomField, checkCustomField, customNameIn, isAskedOf } from './custom-field.ts';
import { askedBesides, checkCustomValues, missingAtIntake, tidyCustomValues } from './custom-values.ts';

const field = (name: string, more: Partial<CustomField> = {}): CustomField => ({
  ...{ name, label: name, type: 'text', choices: [], symptomIds: [], stepKey: null, required: false, active: true },
  ...more,
});
const fields = [
  field('order'),
  field('parcels', { type: 'number' }),
  field('carrier', { type: 'choice', choices: ['Red', 'Blue'] }),
  field('gift', { type: 'yesNo' }),
  field('boughtOn', { type: 'date' }),
  field('room', { symptomIds: ['noise'] }),
];

describe('An answer to a custom field', () => {
  it.each<[unknown, string | null]>([
    [{ order: 'A-17' }, null],
    [{ order: ' ' }, 'kind'],
    [{ order: 17 }, 'kind'],
    [{ order: 'x'.repeat(1001) }, 'kind'],
    [{ parcels: 0 }, null],
    [{ parcels: -2.5 }, null],
    [{ parcels: '3' }, 'kind'],
    [{ parcels: 2 ** 60 }, 'kind'],
    [{ carrier: 'Blue' }, null],
    [{ carrier: 'blue' }, 'choice'],
    [{ gift: false }, null],
    [{ gift: 'no' }, 'kind'],
    [{ boughtOn: '2026-02-28' }, null],
    [{ boughtOn: '2026-02-30' }, 'kind'],
    [{ boughtOn: '2026-02-28T10:00:00Z' }, 'kind'],
    [{ shoeSize: 9 }, 'unknown'],
    [{ toString: 'x' }, 'unknown'],
    [{ order: null }, null],
    [{ room: '12' }, 'category'],
  ])('%j is held against its type: %s', (given, code) => {
    const faults = checkCustomValues(fields, given as Record<string, unknown>, 'damage');
    expect(faults.map((fault) => fault.code)).toEqual(code === null ? [] : [code]);
  });

  it('is taken for what no symptom is known of yet', () => {
    expect(checkCustomValues(fields, { room: '12' }, null)).toEqual([]);
  });

  it('points at its own place, however it is named', () => {
    expect(checkCustomValues(fields, { 'a/b~c': 1 }, null)[0]?.pointer).toBe('/custom/a~1b~0c');
  });

  it('is kept without the blanks around it', () => {
    expect(tidyCustomValues({ order: ' A-17 ', gift: true })).toEqual({ order: 'A-17', gift: true });
  });
});

describe('What must be answered', () => {
  const asked = [
    field('order', { required: true }),
    field('room', { required: true, symptomIds: ['noise'] }),
    field('seen', { required: true, stepKey: 'resolve' }),
    field('nice'),
  ];
  it.each<[Record<string, unknown>, string | null, string[]]>([
    [{}, null, ['/custom/order']],
    [{ order: 'A' }, null, []],
    [{ order: null }, null, ['/custom/order']],
    [{ order: 'A' }, 'noise', ['/custom/room']],
  ])('at intake, with %j and the symptom %s, is %j', (given, symptomId, pointers) => {
    expect(missingAtIntake(asked, given, symptomId).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('at a step, of this symptom, and whether it is', () => {
    expect(askedBesides(asked, { order: 'A' }, 'damage')).toEqual([
      { name: 'order', stepKey: null, answered: true },
      { name: 'seen', stepKey: 'resolve', answered: false },
      { name: 'nice', stepKey: null, answered: false },
    ]);
  });
});

describe('A custom field', () => {
  it.each([
    [{ type: 'choice', choices: [] }, 1],
    [{ type: 'choice', choices: ['Red'] }, 0],
    [{ type: 'text', choices: ['Red'] }, 1],
    [{ type: 'text', choices: [] }, 0],
  ] as const)('of %j has %d faults', (asked, faults) => {
    expect(checkCustomField(asked)).toHaveLength(faults);
  });

  it.each([
    ['custom.order', 'order'],
    ['custom.', null],
    ['order', null],
    ['custom.1st', null],
    ['custom.a b', null],
    ['custom.__proto__', null],
  ])('is named by %s: %s', (word, name) => expect(customNameIn(word)).toBe(name));

  it('of some symptoms is not asked while none is known', () => {
    expect(isAskedOf({ symptomIds: ['noise'] }, null)).toBe(false);
    expect(isAskedOf({ symptomIds: [] }, null)).toBe(true);
  });
});
