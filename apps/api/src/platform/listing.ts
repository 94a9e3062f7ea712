import { type FieldProblem, tidy, wellFormed } from '#heart-core';
import { invalid } from './checked.pipe.ts';
import { readMoment } from './fields.ts';

/** Widest range of one page, and the count up to which a list tells its exact total. */
export const widest = 200;
const countedUpTo = 50_000;
const deepestOffset = 100_000;

/** Collects the values of a statement; answers with each one's place in the text. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The same statement with only those values that it uses: the database cannot tell the type of one that stands nowhere. */
export function using(sql: string, values: unknown[]): [sql: string, values: unknown[]] {
  const used: number[] = [];
  const text = sql.replace(/\$(\d+)/g, (_place, digits: string) => {
    const place = Number(digits);
    if (!used.includes(place)) used.push(place);
    return `$${used.indexOf(place) + 1}`;
  });
  return [text, used.map((place) => values[place - 1])];
}

/** Reads what a filter was given; undefined where it is not of the right kind. */
type Reader<T> = (given: unknown) => T | undefined;

/** A filter: how its value is read, and its condition in SQL. */
export interface Filter<T = unknown> {
  read: Reader<T>;
  where(value: T, parameters: Parameters): string;
  kind: 'text' | 'id' | 'ids' | 'choice' | 'moment' | 'flag' | 'answer';
  choices?: readonly string[];
}

/** A column to sort by and its type, in which a cursor's value is compared. */
export interface Sort {
  column: string;
  type: 'text' | 'timestamptz' | 'bigint' | 'uuid';
}

/** What a list can be asked: its closed lists of filters and sorts. Sort columns are never null; `id` is always among them. */
export interface Listing {
  resource: string;
  filters: Record<string, Filter>;
  /** Filters whose names the workspace makes; whether there is such a one, the service says. */
  further?: { about: string; filter(name: string): Filter | undefined };
  sorts: Record<string, Sort>;
  usual: [sort: string, order: 'ASC' | 'DESC'];
  id: string;
}

/** A list as it was asked for. */
export interface Asked {
  filter: Record<string, unknown>;
  sort: string;
  order: 'ASC' | 'DESC';
  from: number;
  to: number;
  after: string[] | null;
  /** Who makes a file of the list takes the question for all its rows, and no page is read. */
  taken?: (whole: WholeList) => void;
}

/** All rows of a list as one question, each with `sortedBy` in its column's own type, and how the list shows a row. */
export interface WholeList {
  resource: string;
  sql: string;
  values: unknown[];
  order: 'ASC' | 'DESC';
  show: (row: never) => unknown;
}

/** One page of records; the headers are made from it. */
export class Page<Row> {
  constructor(
    readonly resource: string,
    readonly rows: Row[],
    readonly from: number,
    readonly total: number | null,
    readonly next: string | null,
  ) {}
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (given: unknown): given is string => typeof given === 'string' && uuid.test(given);

/**
 * Of a single value an index also gives the order of what follows it; of several it does not. And a statement that is asked by
 * single values is planned once, where the database would plan one with lists of unknown length anew each time.
 */
export function anyOf(
  column: string,
  type: 'uuid' | 'text',
  values: readonly string[],
  parameters: Parameters,
): string {
  return values.length === 1
    ? `${column} = ${parameters.add(values[0])}::${type}`
    : `${column} = any(${parameters.add(values)}::${type}[])`;
}

export function byId(column: string): Filter {
  return {
    kind: 'id',
    read: (given) =>
      isId(given) ? [given] : Array.isArray(given) && given.length <= widest && given.every(isId) ? given : undefined,
    where: (value, parameters) => anyOf(column, 'uuid', value as string[], parameters),
  };
}

/**
 * One or several words of a closed list. A single one stands in the text: it is ours and nobody else's, and what few rows have
 * and what most have is then planned each in its own way.
 */
export function byChoice(column: string, choices: readonly string[]): Filter {
  return {
    kind: 'choice',
    choices,
    read: (given) => {
      const several = Array.isArray(given) ? given : [given];
      return several.length <= choices.length && several.every((one) => choices.includes(one)) ? several : undefined;
    },
    where: (value, parameters) => {
      const [only, ...others] = value as string[];
      const own = others.length === 0 ? choices.find((one) => one === only) : undefined;
      return own === undefined
        ? anyOf(column, 'text', value as string[], parameters)
        : `${column} = '${own.replaceAll("'", "''")}'`;
    },
  };
}

export function byMoment(column: string, comparison: '>=' | '<'): Filter {
  return {
    kind: 'moment',
    read: (given) => readMoment(given) ?? undefined,
    where: (value, parameters) => `${column} ${comparison} ${parameters.add(value)}::timestamptz`,
  };
}

export function byFlag(condition: string): Filter {
  return {
    kind: 'flag',
    read: (given) => (typeof given === 'boolean' ? given : undefined),
    where: (value) => (value ? `(${condition})` : `not coalesce((${condition}), false)`),
  };
}

/** Free words; `where` gets the place of the value. */
export function byWords(where: (place: string) => string, max = 200): Filter {
  return {
    kind: 'text',
    read: (given) => {
      const words = typeof given === 'string' && wellFormed(given) ? tidy(given) : '';
      return words.length > 0 && words.length <= max ? words : undefined;
    },
    where: (value, parameters) => where(parameters.add(value)),
  };
}

/** What a reader gets as null cannot be asked for either. */
export const whereReadable = (filter: Filter, reads: string): Filter => ({
  ...filter,
  where: (value, parameters) => `(${reads} and ${filter.where(value, parameters)})`,
});

/** Reads `filter`, `sort`, `range` and `after` of a list, each against its closed list. */
export function readAsked(listing: Listing, query: Record<string, unknown>, also: readonly string[] = []): Asked {
  const faults: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) faults.push({ pointer: `/${name}`, code: 'repeated', detail: 'Give it once.' });
    else if (!['filter', 'sort', 'range', 'after', ...also].includes(name))
      faults.push({ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' });
  }
  if (faults.length > 0) throw invalid(faults);
  const [sort, order] = readSort(listing, query.sort);
  return {
    filter: readFilter(listing, query.filter),
    sort,
    order,
    ...readRange(query.range),
    after: readCursor(query.after),
  };
}

type Filters = Pick<Listing, 'filters' | 'further'>;

const filterOf = ({ filters, further }: Filters, name: string): Filter | undefined =>
  Object.hasOwn(filters, name) ? filters[name] : further?.filter(name);

export function readFilter(listing: Filters, text: unknown): Record<string, unknown> {
  if (text === undefined) return {};
  const given = parse(text, 'filter');
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    throw invalid([{ pointer: '/filter', code: 'object', detail: 'filter is a JSON object.' }]);
  const read: Record<string, unknown> = {};
  const faults: FieldProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const filter = filterOf(listing, name);
    const understood = filter?.read(value);
    if (!filter)
      faults.push({
        pointer: `/filter/${name.slice(0, 60)}`,
        code: 'unknown',
        detail: 'There is no such filter here.',
      });
    else if (understood === undefined)
      faults.push({
        pointer: `/filter/${name}`,
        code: filter.kind,
        detail: `Not a value that this filter takes (${filter.choices?.join(', ') ?? filter.kind}).`,
      });
    else read[name] = understood;
  }
  if (faults.length > 0) throw invalid(faults);
  return read;
}

/** The conditions of a filter that was read, joined by AND; `true` where there are none. */
export function conditions(listing: Filters, filter: Record<string, unknown>, parameters: Parameters): string {
  const all = Object.entries(filter).map(
    ([name, value]) => filterOf(listing, name)?.where(value, parameters) ?? 'true',
  );
  return all.length > 0 ? all.join(' and ') : 'true';
}

function readSort(listing: Listing, text: unknown): [string, 'ASC' | 'DESC'] {
  if (text === undefined) return listing.usual;
  const given = parse(text, 'sort');
  const [name, order] = Array.isArray(given) && given.length === 2 ? given : [];
  const known = name === 'id' || (typeof name === 'string' && Object.hasOwn(listing.sorts, name));
  if (known && (order === 'ASC' || order === 'DESC')) return [name, order];
  throw invalid([
    {
      pointer: '/sort',
      code: 'choice',
      detail: `sort is ["name","ASC" or "DESC"] with one of: id, ${Object.keys(listing.sorts).join(', ')}.`,
    },
  ]);
}

function readRange(text: unknown): { from: number; to: number } {
  if (text === undefined) return { from: 0, to: 24 };
  const given = parse(text, 'range');
  const [from, to] = Array.isArray(given) && given.length === 2 ? given : [];
  if (
    !Number.isSafeInteger(from) ||
    !Number.isSafeInteger(to) ||
    from < 0 ||
    to < from ||
    to - from >= widest ||
    from > deepestOffset
  ) {
    throw invalid([
      {
        pointer: '/range',
        code: 'range',
        detail: `range is [first,last], ${widest} rows at most; go deeper with after.`,
      },
    ]);
  }
  return { from, to };
}

function readCursor(text: unknown): string[] | null {
  if (text === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(String(text), 'base64url').toString('utf8'));
    if (
      Array.isArray(parts) &&
      parts.length === 2 &&
      parts.every((part) => typeof part === 'string' && wellFormed(part)) &&
      isId(parts[1])
    )
      return parts;
  } catch {}
  throw invalid([{ pointer: '/after', code: 'cursor', detail: 'after takes the X-Next-Cursor of an earlier page.' }]);
}

function parse(text: unknown, name: string): unknown {
  try {
    if (typeof text === 'string' && text.length <= 8000 && wellFormed(text)) return JSON.parse(text);
  } catch {}
  throw invalid([{ pointer: `/${name}`, code: 'json', detail: `${name} must be JSON.` }]);
}

/** A question to the tables: what to select, from where, and what must hold for every row whoever asks. */
export interface Question {
  select: string;
  /** Members of the row's objects as columns of their own, named `object.member`, for a file: no object is made to be taken apart. */
  apart?: string;
  from: string;
  /** Left joins by their alias, which add to each row and to no number of rows: counted without those that no condition names. */
  besides?: Readonly<Record<string, string>>;
  where: string;
  parameters: Parameters;
  /** Counted while its page is read, by a list that asks through `House.together`: mostly longer than a page, and one statement. */
  countedAlongside?: boolean;
}

/** Answers a list: rows, total up to a cap, and the cursor of the next page. */
export async function pageOf<Row extends { id: string }, Shown>(
  read: <R>(sql: string, values: unknown[]) => Promise<R[]>,
  listing: Listing,
  asked: Asked,
  { select, apart, from: own, besides = {}, where, parameters, countedAlongside = false }: Question,
  show: (row: Row) => Shown,
): Promise<Page<Shown>> {
  const kept = `${where} and ${conditions(listing, asked.filter, parameters)}`;
  const from = [own, ...Object.values(besides)].join(' ');
  // A column that only a left join asks for would keep the database from counting by an index alone.
  const asking = Object.entries(besides).reduceRight(
    (sql, [alias, join]) => (sql.includes(`${alias}.`) ? `${join} ${sql}` : sql),
    `where ${kept}`,
  );
  const counting = `select 1 from ${own} ${asking}`;
  const countValues = [...parameters.values];
  const { column, type } = listing.sorts[asked.sort] ?? ({ column: listing.id, type: 'uuid' } as const);
  if (asked.taken) {
    const [sql, values] = using(
      `select ${apart ? `${select}, ${apart}` : select}, ${column} as "sortedBy" from ${from} where ${kept}`,
      countValues,
    );
    asked.taken({ resource: listing.resource, sql, values, order: asked.order, show });
    return new Page<Shown>(listing.resource, [], 0, 0, null);
  }
  const comparison = asked.order === 'ASC' ? '>' : '<';
  const size = asked.to - asked.from + 1;
  const start = asked.after
    ? `and (${column}, ${listing.id}) ${comparison} (${parameters.add(asked.after[0])}::${type}, ${parameters.add(asked.after[1])}::uuid)`
    : '';
  const sql = `select ${select}, ${column}::text as "sortedBy" from ${from} where ${kept} ${start}
    order by ${column} ${asked.order}, ${listing.id} ${asked.order} limit ${size + 1} ${asked.after ? '' : `offset ${asked.from}`}`;
  const count = () => counted(read, counting, countValues);
  const [found, alongside] = await Promise.all([
    read<Row & { sortedBy: string }>(...using(sql, parameters.values)),
    countedAlongside && !asked.after ? count() : undefined,
  ]);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const next =
    found.length > size && last ? Buffer.from(JSON.stringify([last.sortedBy, last.id])).toString('base64url') : null;
  const whole = found.length <= size && (found.length > 0 || asked.from === 0) ? asked.from + found.length : undefined;
  const total = asked.after ? null : (whole ?? (alongside === undefined ? await count() : alongside));
  return new Page(
    listing.resource,
    rows.map(({ sortedBy: _, ...row }) => show(row as unknown as Row)),
    asked.after ? 0 : asked.from,
    total,
    next,
  );
}

/** How many there are; null above what a list counts up to. */
async function counted(
  read: <R>(sql: string, values: unknown[]) => Promise<R[]>,
  sql: string,
  values: unknown[],
): Promise<number | null> {
  const [row] = await read<{ n: string }>(
    ...using(`select count(*) as n from (${sql} limit ${countedUpTo + 1}) counted`, values),
  );
  const n = Number(row?.n ?? 0);
  return n > countedUpTo ? null : n;
}

/** The same of a list that everyone who may ask reads whole, with nothing to be made of its rows. */
export const plainPage = <Row extends { id: string }>(
  read: <R>(sql: string, values: unknown[]) => Promise<R[]>,
  listing: Listing,
  asked: Asked,
  select: string,
  from: string,
): Promise<Page<Row>> =>
  pageOf<Row, Row>(read, listing, asked, { select, from, where: 'true', parameters: new Parameters() }, (row) => row);
