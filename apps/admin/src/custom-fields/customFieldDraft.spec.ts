import {
  blankCustomField,
  customFieldBody,
  customFieldChange,
  faultsOfCustomField,
  nameFrom,
} from './customFieldDraft.ts';

it.each([
  ['Kind of order', 'kindOfOrder'],
  ['Ordered on?', 'orderedOn'],
  ['3rd party', 'rdParty'],
  ['Numéro', 'numero'],
  ['…', ''],
])('the question “%s” is called %s', (label, name) => expect(nameFrom(label)).toBe(name));

it('is sent with its choices a line each, once each, and only where it is a choice', () => {
  const draft = { ...blankCustomField, name: ' carrier ', label: 'Carrier', choices: 'Red\n Blue \n\nRed' };
  expect(customFieldBody(draft)).toMatchObject({ name: 'carrier', choices: ['Red', 'Blue'], stepKey: null });
  expect(customFieldChange({ ...draft, type: 'text', stepKey: 'hear' })).toMatchObject({
    choices: [],
    stepKey: 'hear',
  });
});

it('says what is missing before it is sent', () => {
  expect(Object.keys(faultsOfCustomField(blankCustomField))).toEqual(['name', 'label', 'choices']);
  expect(faultsOfCustomField({ ...blankCustomField, name: 'a', label: 'A', type: 'date' })).toEqual({});
});
