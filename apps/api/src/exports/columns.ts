import { liveCell } from '#heart-core';

export type CellKind = 'text' | 'id' | 'number' | 'moment' | 'flag' | 'json';

/** A column of a file: its name in the head, and what stands in its cells. */
export interface Column {
  name: string;
  kind: CellKind;
}

/** A column that the database fills; `q` is the row as its list has it. */
export interface TableColumn extends Column {
  sql: string;
}

/** What of a list does not go into its file as it stands. */
export interface SheetRule {
  /** Members of an object that get a column each; the rest of the object stays out. */
  parts?: Readonly<Record<string, readonly string[]>>;
  /** What the list needs and does not show. */
  without?: readonly string[];
}

/** A column of a statement, as the database describes it. */
export interface Described {
  name: string;
  dataTypeID: number;
}

/** PostgreSQL's numbers for its types. */
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
  3802: 'json',
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

/** The columns of a list's file: what the list shows, and beside an id the name that it stands for; and the tables that hold the names. */
export function columnsOf(described: Described[], rule: SheetRule): { columns: TableColumn[]; joins: string } {
  const shown = described.filter(({ name }) => name !== 'sortedBy' && !rule.without?.includes(name));
  const names = new Set(shown.map(({ name }) => name));
  const joins: string[] = [];
  const columns = shown.flatMap((one): TableColumn[] => {
    const parts = rule.parts?.[one.name];
    if (parts) return parts.map((part) => partOf(one.name, part));
    const column = columnOf(one);
    const beside = one.name.replace(/Id$/, '');
    if (one.name === 'caseId' && !names.has('caseNumber')) {
      joins.push(`left join cases numbered on numbered.id = q."caseId"`);
      return [column, { name: 'caseNumber', kind: 'number', sql: 'numbered.number' }];
    }
    const table = column.kind === 'id' && !names.has(beside) && named.find(([ending]) => ending.test(one.name))?.[1];
    if (!table) return [column];
    const alias = `n${joins.length}`;
    joins.push(`left join ${table} ${alias} on ${alias}.id = ${column.sql}`);
    return [column, { name: beside, kind: 'text', sql: `${alias}.name` }];
  });
  return { columns, joins: joins.join(' ') };
}

function columnOf({ name, dataTypeID }: Described): TableColumn {
  const sql = `q.${quoted(name)}`;
  if (listTypes.has(dataTypeID)) return { name, kind: 'json', sql: `to_json(${sql})` };
  const kind = kinds[dataTypeID];
  return kind ? { name, kind, sql } : { name, kind: 'text', sql: `${sql}::text` };
}

function partOf(name: string, part: string): TableColumn {
  const kind = /Minor$|^number$/.test(part) ? 'number' : 'text';
  const text = `(q.${quoted(name)}->>${literal(part)})`;
  return { name: `${name}.${part}`, kind, sql: kind === 'number' ? `${text}::numeric` : text };
}

/** A cell as it stands in a CSV file: guarded where it would come alive. */
export function csvCell({ kind, sql }: TableColumn): string {
  if (kind === 'text') return `case when ${sql} ~ ${literal(liveCell)} then '''' || ${sql} else ${sql} end`;
  if (kind === 'moment') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return kind === 'flag' || kind === 'json' ? `${sql}::text` : sql;
}

/** A cell as a value, for files that know numbers and moments. */
export function valueCell({ kind, sql }: TableColumn): string {
  if (kind === 'number') return `${sql}::float8`;
  return kind === 'json' ? `${sql}::text` : sql;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
