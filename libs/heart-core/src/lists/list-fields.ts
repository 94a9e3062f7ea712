import { builtInMethods } from '../methods/built-in.ts';
import { type Deed, roles } from '../people/permissions.ts';

/** What a list from elsewhere can be of. */
export const listKinds = ['squads', 'users', 'customers'] as const;
export type ListKind = (typeof listKinds)[number];

/** Who takes in a list must be allowed what it does, one by one. */
export const deedOfList = {
  squads: 'squad.write',
  users: 'person.write',
  customers: 'customer.write',
} as const satisfies Record<ListKind, Deed>;

/** No longer list comes in at one time: it is read, shown and taken whole. */
export const mostInList = 5000;

/** A field that a column of a list can become. */
export interface ListField {
  name: string;
  needed?: true;
  max: number;
  /** The words it takes, where it takes only some. */
  choices?: readonly string[];
  /** How lists call it. */
  called: RegExp;
}

const name =
  /^(full |display |squad |team |customer |client |company )?name$|^(squad|team|group|person|customer|client)$/;
const email = /^(work |primary |customer )?e-?mail([ _-]?address)?$|^mail$|^login$|^user ?name$/;
const zone = /^(time)? ?zone$|^timezone$|^tz$/;

export const listFields: Readonly<Record<ListKind, readonly ListField[]>> = {
  squads: [
    { name: 'name', needed: true, max: 80, called: name },
    { name: 'timeZone', needed: true, max: 64, called: zone },
    {
      name: 'methodKey',
      max: 60,
      choices: builtInMethods.map(({ key }) => key),
      called: /^(default )?method([ _-]?key)?$/,
    },
  ],
  users: [
    { name: 'name', needed: true, max: 120, called: name },
    { name: 'email', needed: true, max: 254, called: email },
    {
      name: 'role',
      needed: true,
      max: 20,
      choices: roles.filter((role) => role !== 'public'),
      called: /^(user )?role$|^access$|^profile$|^job( title)?$|^position$/,
    },
    { name: 'squads', max: 2000, called: /^(squad|team|group)s?([ _-]?names?)?$/ },
  ],
  customers: [
    { name: 'name', needed: true, max: 200, called: name },
    {
      name: 'externalRef',
      max: 200,
      called:
        /^(customer|client|account|external)?[ _-]?(id|no|nr|number|ref|reference)$|^(customer|account)[ _-]?number$/,
    },
    { name: 'email', max: 254, called: email },
    { name: 'phone', max: 40, called: /^(tele)?phone([ _-]?(no|number))?$|^(mobile|tel|cell)([ _-]?(no|number))?$/ },
    { name: 'timeZone', max: 64, called: zone },
    { name: 'language', max: 20, called: /^(language|lang|locale)$/ },
    { name: 'kind', max: 20, choices: ['external', 'internal'], called: /^(kind|type|customer type)$/ },
  ],
};

/** Which column of a header each field comes from, by its name: a beginning, to be looked at. A column is taken once. */
export function guessListFields(kind: ListKind, header: readonly string[]): Record<string, { column: string }> {
  const taken = new Set<string>();
  const guessed: Record<string, { column: string }> = {};
  for (const field of inOrder[kind]) {
    const column = header.find(
      (one) => !taken.has(one) && field.called.test(one.trim().toLowerCase()) && onlyOne(header, one),
    );
    if (column === undefined) continue;
    taken.add(column);
    guessed[field.name] = { column };
  }
  return guessed;
}

const onlyOne = (header: readonly string[], column: string) =>
  header.filter((one) => one.trim() === column.trim()).length === 1;

/** A column called “team” is somebody's squad before it is anybody's name. */
const inOrder: Record<ListKind, readonly ListField[]> = {
  squads: listFields.squads,
  users: [...listFields.users].reverse(),
  customers: [...listFields.customers].reverse(),
};
