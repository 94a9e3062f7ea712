import { guessListFields, type ListKind } from './list-fields.ts';
import { type Known, RowPlacer } from './placing-rows.ts';
import { readListRow } from './reading-rows.ts';

const squads = new Map([
  ['severn', 'Severn'],
  ['tamar', 'Tamar'],
]);

describe('The columns of a list', () => {
  it.each<[ListKind, string[], Record<string, string>]>([
    ['squads', ['Team', 'Time zone', 'Method'], { name: 'Team', timeZone: 'Time zone', methodKey: 'Method' }],
    [
      'users',
      ['Name', 'E-mail address', 'Team', 'Job title'],
      { name: 'Name', email: 'E-mail address', squads: 'Team', role: 'Job title' },
    ],
    [
      'customers',
      ['Customer number', 'Customer', 'Mobile', 'email', 'Language'],
      { externalRef: 'Customer number', name: 'Customer', phone: 'Mobile', email: 'email', language: 'Language' },
    ],
    ['users', ['name', 'name', 'Shoe size'], {}],
  ])('of %s are known by their names: %j', (kind, header, fields) => {
    const guessed = Object.entries(guessListFields(kind, header)).map(([name, { column }]) => [name, column]);
    expect(Object.fromEntries(guessed)).toEqual(fields);
  });
});

describe('A row is read', () => {
  const ana = { name: 'Ana Ruiz', email: 'Ana@Example.test', role: 'Agent', squads: 'severn' };
  it('in the words of the house', () => {
    expect(readListRow('users', ana, squads)).toEqual({
      name: 'Ana Ruiz',
      email: 'ana@example.test',
      role: 'agent',
      squads: 'Severn',
    });
    expect(readListRow('users', { ...ana, role: 'supervisor', squads: 'Tamar; severn, Tamar' }, squads)).toMatchObject({
      squads: 'Severn, Tamar',
    });
    expect(readListRow('customers', { name: 'Ben', language: 'de-AT' }, squads)).toMatchObject({ language: 'de' });
  });

  it.each<[string, ListKind, Record<string, string>]>([
    ['required', 'users', { ...ana, name: '' }],
    ['email', 'users', { ...ana, email: 'ana at home' }],
    ['choice', 'users', { ...ana, role: 'boss' }],
    ['squad', 'users', { ...ana, squads: 'Thames' }],
    ['tooLong', 'squads', { name: 'x'.repeat(81), timeZone: 'Europe/London' }],
    ['zone', 'squads', { name: 'Esk', timeZone: 'Europe/Narnia' }],
    ['choice', 'squads', { name: 'Esk', timeZone: 'Europe/London', methodKey: 'shouting' }],
    ['language', 'customers', { name: 'Ben', language: 'English' }],
  ])('or refused by its first fault: %s of %s', (code, kind, said) => {
    expect(readListRow(kind, said, squads)).toMatchObject({ code });
  });
});

describe('A row comes to what it is beside those who are here', () => {
  const lee: Known = {
    id: 'lee',
    keys: ['email lee@example.test'],
    facts: { name: 'Lee', email: 'lee@example.test', role: 'agent', squads: 'Severn' },
    active: true,
  };
  const ruiz: Known = {
    id: 'ruiz',
    keys: ['reference own C-1', 'email ana@example.test', 'phone 447700900001'],
    facts: {
      name: 'Ana Ruiz',
      email: 'ana@example.test',
      externalRef: 'C-1',
      phone: '+44 7700 900001',
      kind: 'external',
    },
    active: true,
  };
  const owen: Known = {
    id: 'owen',
    keys: ['reference own C-2'],
    facts: { name: 'Owen', externalRef: 'C-2' },
    active: true,
  };
  const severn: Known = {
    id: 'severn',
    keys: ['name severn'],
    facts: { name: 'Severn', timeZone: 'Europe/London', methodKey: 'heart' },
    active: true,
    fixed: { timeZone: { code: 'has-calendar', reason: 'It works by a calendar.' } },
  };
  const leeSaid = { name: 'Lee', email: 'lee@example.test', role: 'agent', squads: 'Severn' };

  it.each<[string, ListKind, Known[], Record<string, string>, object]>([
    ['new', 'users', [lee], { ...leeSaid, email: 'mia@example.test' }, { outcome: 'added' }],
    ['the same', 'users', [lee], leeSaid, { outcome: 'same', id: 'lee' }],
    [
      'the same where it leaves out what is here',
      'users',
      [lee],
      { name: 'Lee', email: 'lee@example.test' },
      { outcome: 'same' },
    ],
    [
      'changed, with what and from what',
      'users',
      [lee],
      { ...leeSaid, squads: 'Tamar' },
      { outcome: 'changed', changes: [{ field: 'squads', from: 'Severn', to: 'Tamar' }] },
    ],
    [
      'refused for an agent of two squads',
      'users',
      [lee],
      { ...leeSaid, squads: 'Severn, Tamar' },
      { code: 'oneSquad' },
    ],
    [
      'refused for a new agent of none',
      'users',
      [],
      { name: 'Mia', email: 'mia@example.test', role: 'agent' },
      { code: 'oneSquad' },
    ],
    ['refused for who was set to rest', 'users', [{ ...lee, active: false }], leeSaid, { code: 'inactive' }],
    [
      'the same squad in other letters',
      'squads',
      [severn],
      { name: 'SEVERN', timeZone: 'Europe/London' },
      { outcome: 'same' },
    ],
    [
      'refused where a calendar holds the zone',
      'squads',
      [severn],
      { name: 'Severn', timeZone: 'Europe/Paris' },
      { code: 'has-calendar' },
    ],
    [
      'the same customer by the reference',
      'customers',
      [ruiz],
      { name: 'Ana Ruiz', externalRef: 'C-1' },
      { outcome: 'same' },
    ],
    [
      'the same customer by the phone, however it is spaced',
      'customers',
      [ruiz],
      { name: 'ana ruiz', phone: '+44 (7700) 900 001' },
      { outcome: 'changed', changes: [{ field: 'name' }] },
    ],
    [
      'refused for the phone of another',
      'customers',
      [ruiz],
      { name: 'Ben', phone: '447700900001' },
      { code: 'phoneOfAnother' },
    ],
    ['refused where nobody could be found again', 'customers', [], { name: 'Ben' }, { code: 'noKey' }],
    [
      'refused for another e-mail than they are known by',
      'customers',
      [ruiz],
      { name: 'Ana Ruiz', externalRef: 'C-1', email: 'new@example.test' },
      { code: 'otherKey' },
    ],
    [
      'an e-mail more for who had none',
      'customers',
      [owen],
      { name: 'Owen', externalRef: 'C-2', email: 'owen@example.test' },
      { changes: [{ field: 'email', from: null }] },
    ],
    [
      'refused where it fits two',
      'customers',
      [ruiz, owen],
      { name: 'Ana', externalRef: 'C-2', email: 'ana@example.test' },
      { code: 'several' },
    ],
  ])('%s', (_said, kind, known, facts, placed) => {
    expect(new RowPlacer(kind, known).place(2, facts)).toMatchObject(placed);
  });

  it('and a second row of the same one is refused, with the line of the first', () => {
    const placer = new RowPlacer('users', []);
    placer.place(2, leeSaid);
    expect(placer.place(7, { ...leeSaid, name: 'Leo' })).toMatchObject({
      code: 'twice',
      reason: 'Line 2 is of the same one.',
    });
  });
});
