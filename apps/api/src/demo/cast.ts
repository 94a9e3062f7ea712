import type { SpecialDay } from '#heart-core';

/** The invented firm's people and words. Names, addresses and numbers are made up; the numbers lie in the range kept for drama. */
export const timeZone = 'Europe/London';

/** The days on which nobody of the demo's firm works, from the year before this one on. */
export function holidaysAround(now: Date): SpecialDay[] {
  const year = now.getUTCFullYear();
  return [year - 1, year, year + 1, year + 2].flatMap((one) => [
    { on: `${one}-01-01`, name: 'New Year’s Day', blocks: [] },
    { on: `${one}-12-25`, name: 'Christmas Day', blocks: [] },
    { on: `${one}-12-26`, name: 'Boxing Day', blocks: [] },
  ]);
}

export const pilotSquads = ['Severn', 'Tamar', 'Trent'] as const;
export const controlSquads = ['Avon', 'Exe', 'Wye', 'Dart', 'Usk'] as const;
export const squadNames = [...pilotSquads, ...controlSquads, 'Night'] as const;
export type SquadName = (typeof squadNames)[number];

export const people = [
  { name: 'Lee', role: 'agent', squads: ['Severn'] },
  { name: 'Ana', role: 'agent', squads: ['Avon'] },
  { name: 'Priya', role: 'supervisor', squads: ['Severn', 'Tamar', 'Trent'] },
  { name: 'Sam', role: 'supervisor', squads: ['Avon', 'Exe', 'Wye', 'Dart', 'Usk'] },
  { name: 'Malik', role: 'manager', squads: [] },
  { name: 'Jo', role: 'admin', squads: [] },
  { name: 'Kim', role: 'auditor', squads: [] },
] as const;

/** Colleagues of each squad beside those above; they have no password. */
export const colleagues: Record<SquadName, readonly string[]> = {
  Severn: ['Mia', 'Noah', 'Zoe'],
  Tamar: ['Ravi', 'Ella', 'Tom'],
  Trent: ['Isla', 'Omar', 'Beth'],
  Avon: ['Hugo', 'Nina', 'Carl'],
  Exe: ['Freya', 'Ivan', 'Ruth'],
  Wye: ['Kate', 'Amir', 'Joel'],
  Dart: ['Lena', 'Paul', 'Sara'],
  Usk: ['Gwen', 'Dylan', 'Rhys'],
  Night: ['Vera', 'Finn'],
};

export const symptoms = [
  'Delivery late',
  'Arrived broken',
  'Parts missing',
  'Charged twice',
  'Refund not arrived',
  'Wrong item',
  'Nobody called back',
  'Rude on the phone',
  'Website error',
] as const;
export type SymptomName = (typeof symptoms)[number];

/** The causes as a tree: a name and what hangs under it. */
export const causes: Record<string, readonly string[]> = {
  Courier: ['Courier strike', 'Parcel left outside', 'Route overbooked'],
  Billing: ['Payment booked twice', 'Refund stuck at the bank'],
  Warehouse: ['Packed without parts', 'Wrong label'],
  'Our service': ['Promise not passed on', 'Unclear letter', 'Something else'],
};

/** How often a symptom is heard in an ordinary week, what lies behind it, and what the customer says. */
export const stories: Record<
  SymptomName,
  { weight: number; cause: string; says: string; feeling: string; impact: string }
> = {
  'Delivery late': {
    weight: 22,
    cause: 'Route overbooked',
    says: 'The delivery was promised for this morning and nobody came.',
    feeling: 'frustrated',
    impact: 'a day off lost',
  },
  'Arrived broken': {
    weight: 16,
    cause: 'Parcel left outside',
    says: 'The table arrived with a crack across the top.',
    feeling: 'disappointed',
    impact: 'no table for the weekend',
  },
  'Parts missing': {
    weight: 13,
    cause: 'Packed without parts',
    says: 'The sofa came without its legs.',
    feeling: 'let down',
    impact: 'a sofa nobody can sit on',
  },
  'Charged twice': {
    weight: 6,
    cause: 'Payment booked twice',
    says: 'The same order was charged twice on my card.',
    feeling: 'worried',
    impact: 'the account overdrawn',
  },
  'Refund not arrived': {
    weight: 12,
    cause: 'Refund stuck at the bank',
    says: 'The refund you agreed to two weeks ago is not there.',
    feeling: 'ignored',
    impact: 'money missing at the end of the month',
  },
  'Wrong item': {
    weight: 10,
    cause: 'Wrong label',
    says: 'I ordered a grey lamp and got a green one.',
    feeling: 'disappointed',
    impact: 'a present that did not fit',
  },
  'Nobody called back': {
    weight: 9,
    cause: 'Promise not passed on',
    says: 'You promised to call me on Monday and nobody did.',
    feeling: 'ignored',
    impact: 'an evening of waiting',
  },
  'Rude on the phone': {
    weight: 5,
    cause: 'Unclear letter',
    says: 'I was cut off in the middle of a sentence.',
    feeling: 'angry',
    impact: 'no trust left',
  },
  'Website error': {
    weight: 7,
    cause: 'Unclear letter',
    says: 'The site took my order and then showed an error.',
    feeling: 'confused',
    impact: 'not knowing whether it was ordered',
  },
};

export const firstNames = [
  'Ana',
  'Ben',
  'Cleo',
  'Dina',
  'Eric',
  'Fay',
  'Gus',
  'Hana',
  'Ian',
  'Jude',
  'Kofi',
  'Lola',
  'Max',
  'Nell',
  'Otto',
  'Pia',
  'Quin',
  'Rosa',
  'Stan',
  'Tess',
  'Uma',
  'Vic',
  'Wren',
  'Yara',
  'Zack',
];
export const lastNames = [
  'Ruiz',
  'Okri',
  'Hall',
  'Mbeki',
  'Stone',
  'Pell',
  'Nash',
  'Vance',
  'Ahmed',
  'Frost',
  'Lund',
  'Moss',
  'Quill',
  'Reed',
  'Sharp',
  'Thorn',
  'Usher',
  'Wells',
  'Young',
  'Bloom',
];

/** By these names the answer key finds again what the story tells. */
export const toldPilot = 'HEART in three squads';
export const chargedTwiceIssue = 'Charged twice';
