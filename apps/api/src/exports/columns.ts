import { liveCell } from '#heart-core';
import { instant } from '../platform/instant.sql.ts';

export type CellKind = 'text' | 'id' | 'number' | 'moment' | 'flag' | 'json';

/** A column of a file: its name in the head, and what stands in its cells. */
export interface Column {
  name: string;
  kind: CellKind;
}

/** A column that the database fills; `q` is the row as its list has it. */
export interface TableColumn extends Column {
  sql: string;
  /** Stands in a table as it is, and costs nothing however often a cell names it. */
  stands: boolean;
}

/** What of a list does not go into its file as it stands. */
export interface SheetRule {
  /** Members of an object that get a column each; the rest of the object stays out. */
  parts?: Readonly<Record<string, readonly string[]>>;
  /** What the list needs and does not show. */
  without?: readonly string[];
}

/** A column of a statement, as the database describes it; it has a table where it is a column of that and nothing is worked out. */
export interface Described {
  name: string;
  dataTypeID: number;
  tableID: number;
}

/** PostgreSQL's numbers for its types. */
const jsonb = 3802;
const kinds: Record<number, CellKind> = {
  16: 'flag',
  20: 'number',
  21: 'number',
  23: 'number',
  700: 'number',
  701: 'number',
  1700: 'number',
  1184: 'moment',
  2950: 'id',
  114: 'json',
  [jsonb]: 'json',
};
/** Lists within a row, told as JSON. */
const listTypes = new Set([1000, 1005, 1007, 1009, 1015, 1016, 2951]);

/** Whose name stands beside an id, by the last word of the id's name. */
const named: [ending: RegExp, table: string][] = [
  [/^(squad|.*Squad)Id$/, 'squads'],
  [/^(agent|owner|person|recipient|approver|.*[a-z]By|by|.*Person|.*Owner)Id$/, 'people'],
  [/^(cause|.*Cause)Id$/, 'causes'],
  [/^symptomId$/, 'symptoms'],
  [/^issueId$/, 'issues'],
];

/** What a list's file is read from: its columns, and the tables beside the rows that they need. */
interface TakenColumns {
  columns: TableColumn[];
  beside: string;
}

/**
 * The columns of a list's file: what the list shows, and beside an id the name that it stands for. All of it is one flat
 * statement, which the database may read in the order of an index; an object is taken apart once.
 */
export function columnsOf(described: Described[], rule: SheetRule): TakenColumns {
  const apart = new Map(described.filter(({ name }) => name.includes('.')).map((one) => [one.name, one]));
  const shown = described.filter(
    ({ name }) => name !== 'sortedBy' && !apart.has(name) && !rule.without?.includes(name),
  );
  const known = new Set(shown.map(({ name }) => name));
  const joins: string[] = [];
  const columns = shown.flatMap((one): TableColumn[] => {
    const parts = rule.parts?.[one.name];
    if (parts) {
      const told = parts.map((part) => apart.get(`${one.name}.${part}`));
      if (told.every((part) => part !== undefined)) return told.map(columnOf);
      const alias = `o${joins.length}`;
      const members = parts.map((part) => `${quoted(part)} text`).join(', ');
      const kind = one.dataTypeID === jsonb ? 'jsonb' : 'json';
      joins.push(`left join lateral ${kind}_to_record(q.${quoted(one.name)}) as ${alias}(${members}) on true`);
      return parts.map((part) => partOf(alias, one.name, part));
    }
    return [columnOf(one), ...besideId(one, known, joins)];
  });
  return { columns, beside: joins.join(' ') };
}

/** What an id stands for, where the list does not say it itself. */
function besideId({ name, dataTypeID }: Described, known: Set<string>, joins: string[]): TableColumn[] {
  if (kinds[dataTypeID] !== 'id') return [];
  if (name === 'caseId' && !known.has('caseNumber')) {
    const sql = `(select n.number from cases n where n.id = q."caseId")`;
    return [{ name: 'caseNumber', kind: 'number', sql, stands: false }];
  }
  const beside = name.replace(/Id$/, '');
  const table = named.find(([ending]) => ending.test(name))?.[1];
  if (!table || known.has(beside)) return [];
  const alias = `n${joins.length}`;
  joins.push(`left join ${table} ${alias} on ${alias}.id = q.${quoted(name)}`);
  return [{ name: beside, kind: 'text', sql: `${alias}.name`, stands: true }];
}

function columnOf({ name, dataTypeID, tableID }: Described): TableColumn {
  const sql = `q.${quoted(name)}`;
  const stands = tableID !== 0;
  if (listTypes.has(dataTypeID)) return { name, kind: 'json', sql: `to_json(${sql})`, stands };
  const kind = kinds[dataTypeID];
  return kind ? { name, kind, sql, stands } : { name, kind: 'text', sql: `${sql}::text`, stands };
}

function partOf(alias: string, name: string, part: string): TableColumn {
  const text = `${alias}.${quoted(part)}`;
  const column = { name: `${name}.${part}`, stands: true };
  if (/Minor$|^number$/.test(part)) return { ...column, kind: 'number', sql: `${text}::numeric` };
  return part.endsWith('At')
    ? { ...column, kind: 'moment', sql: `${text}::timestamptz` }
    : { ...column, kind: 'text', sql: text };
}

/** A cell as it stands in a CSV file: guarded where it would come alive. */
export function csvCell({ kind, sql, stands }: TableColumn): string {
  if (kind === 'text') return stands ? guarded(sql) : once(sql, guarded);
  if (kind === 'moment') return instant(sql);
  return kind === 'flag' || kind === 'json' ? `${sql}::text` : sql;
}

/** Most texts begin with a letter and cannot come alive: only of the others is more than the first character read. */
const guarded = (sql: string) =>
  `case when ascii(${sql}) between 65 and 122 then ${sql} when ${sql} ~ ${literal(liveCell)} then '''' || ${sql} else ${sql} end`;

/** Works a value out once, however often its cell names it; without the offset the planner would write it out wherever it stands. */
const once = (sql: string, cell: (value: string) => string) =>
  `(select ${cell('w.x')} from (select ${sql} as x offset 0) w)`;

/** A cell as a value, for files that know numbers and moments. */
export function valueCell({ kind, sql }: TableColumn): string {
  if (kind === 'number') return `${sql}::float8`;
  return kind === 'json' ? `${sql}::text` : sql;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
