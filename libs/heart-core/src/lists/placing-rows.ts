import { digitsOf } from '../customers/reach.ts';
import type { ListKind } from './list-fields.ts';
import type { ListFacts, RowFault } from './reading-rows.ts';

export const listOutcomes = ['added', 'changed', 'same', 'refused'] as const;
export type ListOutcome = (typeof listOutcomes)[number];

/** Someone or something that the house has already. */
export interface Known {
  id: string;
  keys: readonly string[];
  facts: Readonly<Record<string, string | null>>;
  active: boolean;
  /** Fields that no list changes of it, each with why. */
  fixed?: Readonly<Record<string, RowFault>>;
}

/** A field that the list says otherwise than the house. */
export interface ListDifference {
  field: string;
  from: string | null;
  to: string;
}

/** What a row comes to. */
export type Placed =
  | { outcome: 'added' }
  | { outcome: 'changed'; id: string; changes: ListDifference[] }
  | { outcome: 'same'; id: string }
  | ({ outcome: 'refused' } & RowFault);

/**
 * By what a row and a thing of the house are the same, the surest first: a squad by its name, a person by their e-mail, a
 * customer by their reference and e-mail, else by their phone.
 */
export function listKeysOf(kind: ListKind, facts: Readonly<Record<string, string | null | undefined>>): string[] {
  const { name, email, externalRef, phone } = facts;
  if (kind === 'squads') return [`name ${name?.toLowerCase()}`];
  if (kind === 'users') return email ? [`email ${email.toLowerCase()}`] : [];
  const sure = [
    ...(externalRef ? [`reference own ${externalRef}`] : []),
    ...(email ? [`email ${email.toLowerCase()}`] : []),
  ];
  const digits = digitsOf(phone ?? '');
  return sure.length > 0 || digits === '' ? sure : [`phone ${digits}`];
}

/** Places the rows of a list beside what the house has: twice the same list, and every row is the same the second time. */
export class RowPlacer {
  private readonly byKey = new Map<string, Known[]>();
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly kind: ListKind,
    known: readonly Known[],
  ) {
    for (const one of known) for (const key of one.keys) this.byKey.set(key, [...(this.byKey.get(key) ?? []), one]);
  }

  place(line: number, facts: ListFacts): Placed {
    const keys = listKeysOf(this.kind, facts);
    if (keys.length === 0)
      return refused('noKey', 'Without a reference, an e-mail or a phone nobody could be found again.');
    const before = keys.map((key) => this.seen.get(key)).find((at) => at !== undefined);
    if (before !== undefined) return refused('twice', `Line ${before} is of the same one.`);
    for (const key of keys) this.seen.set(key, line);
    const found = [...new Map(keys.flatMap((key) => this.byKey.get(key) ?? []).map((one) => [one.id, one])).values()];
    const [one, other] = found;
    if (other) return refused('several', 'It fits more than one who is here: give what tells them apart.');
    return one ? this.beside(one, facts) : this.fresh(facts);
  }

  private fresh(facts: ListFacts): Placed {
    return againstSquads(this.kind, facts) ?? { outcome: 'added' };
  }

  private beside(one: Known, facts: ListFacts): Placed {
    const { id, active, fixed = {} } = one;
    if (this.kind === 'users' && !active)
      return refused('inactive', 'This person was set to rest. Open their entry to let them back in.');
    if (byPhoneAlone(this.kind, facts) && !sameWord(facts.name, one.facts.name))
      return refused(
        'phoneOfAnother',
        `This is the phone of ${one.facts.name}: give a reference or an e-mail as well.`,
      );
    const changes = Object.entries(facts)
      .filter(([field, word]) => !isSame(this.kind, field, word, one.facts[field] ?? null))
      .map(([field, to]) => ({ field, from: one.facts[field] ?? null, to }));
    const key = changes.find(({ field, from }) => keysOfCustomers.includes(field) && from !== null);
    if (this.kind === 'customers' && key)
      return refused('otherKey', `Here ${key.field} is “${key.from}”: a list changes nothing that they are known by.`);
    const still = changes.map(({ field }) => fixed[field]).find(Boolean);
    if (still) return { outcome: 'refused', ...still };
    if (changes.length === 0) return { outcome: 'same', id };
    const becomes = Object.fromEntries(Object.entries(one.facts).filter(([, word]) => word)) as ListFacts;
    return againstSquads(this.kind, { ...becomes, ...facts }) ?? { outcome: 'changed', id, changes };
  }
}

const keysOfCustomers = ['email', 'externalRef'];
const refused = (code: string, reason: string): Placed => ({ outcome: 'refused', code, reason });
const sameWord = (one: string | null | undefined, other: string | null | undefined) =>
  one?.toLowerCase() === other?.toLowerCase();

/** A squad keeps the letters of its name, a phone its spaces: those are the same. */
function isSame(kind: ListKind, field: string, word: string, has: string | null): boolean {
  if (kind === 'squads' && field === 'name') return sameWord(word, has);
  if (field === 'phone' && has !== null && digitsOf(word) !== '') return digitsOf(word) === digitsOf(has);
  return word === has;
}

const byPhoneAlone = (kind: ListKind, { email, externalRef }: ListFacts) =>
  kind === 'customers' && !email && !externalRef;

/** An agent belongs to one squad. */
function againstSquads(kind: ListKind, { role, squads }: ListFacts): Placed | null {
  const many = squads ? squads.split(', ').length : 0;
  if (kind !== 'users' || role !== 'agent' || many === 1) return null;
  return refused('oneSquad', 'An agent belongs to one squad.');
}
