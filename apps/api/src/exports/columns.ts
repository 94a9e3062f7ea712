import { liveCell } from '#heart-core';

export type CellKind = 'text' | 'id' | 'number' | 'moment' | 'flag' | 'json';

/** A column of a file: its name in the head, and what stands in its cells. */
export interface Column {
  name: string;
  kind: CellKind;
}

/** A column that the database fills; `v` is the row as its list has it. */
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

/**
 * The columns of a list's file: what the list shows, and beside an id the name that it stands for. A name is looked up row by
 * row, so that rows come in the order of an index and are not sorted again. `taken` works each value out once, as `v`, whatever a
 * cell then does with it, and takes each object apart once.
 */
export function columnsOf(described: Described[], rule: SheetRule): { columns: TableColumn[]; taken: string } {
  const shown = described.filter(({ name }) => name !== 'sortedBy' && !rule.without?.includes(name));
  const known = new Set(shown.map(({ name }) => name));
  const values = shown.map(({ name }) => `q.${quoted(name)}`);
  const objects: string[] = [];
  const columns = shown.flatMap((one): TableColumn[] => {
    const parts = rule.parts?.[one.name];
    if (parts) {
      const alias = `o${objects.length}`;
      const members = parts.map((part) => `${quoted(part)} text`).join(', ');
      const kind = one.dataTypeID === jsonb ? 'jsonb' : 'json';
      objects.push(`left join lateral ${kind}_to_record(v.${quoted(one.name)}) as ${alias}(${members}) on true`);
      return parts.map((part) => partOf(alias, one.name, part));
    }
    const beside = besideId(one, known);
    if (!beside) return [columnOf(one)];
    values.push(`${beside.lookUp} as ${quoted(beside.name)}`);
    return [columnOf(one), { name: beside.name, kind: beside.kind, sql: `v.${quoted(beside.name)}` }];
  });
  // Without the limit the planner would write each value out wherever it is used, and work it out as often.
  const taken = [`cross join lateral (select ${values.join(', ')} offset 0) v`, ...objects].join(' ');
  return { columns, taken };
}

/** What an id stands for, where the list does not say it itself. */
function besideId({ name, dataTypeID }: Described, known: Set<string>) {
  if (kinds[dataTypeID] !== 'id') return null;
  if (name === 'caseId' && !known.has('caseNumber')) {
    const lookUp = `(select n.number from cases n where n.id = q."caseId")`;
    return { name: 'caseNumber', kind: 'number' as const, lookUp };
  }
  const beside = name.replace(/Id$/, '');
  const table = named.find(([ending]) => ending.test(name))?.[1];
  if (!table || known.has(beside)) return null;
  const lookUp = `(select n.name from ${table} n where n.id = q.${quoted(name)})`;
  return { name: beside, kind: 'text' as const, lookUp };
}

function columnOf({ name, dataTypeID }: Described): TableColumn {
  const sql = `v.${quoted(name)}`;
  if (listTypes.has(dataTypeID)) return { name, kind: 'json', sql: `to_json(${sql})` };
  const kind = kinds[dataTypeID];
  return kind ? { name, kind, sql } : { name, kind: 'text', sql: `${sql}::text` };
}

function partOf(alias: string, name: string, part: string): TableColumn {
  const kind = /Minor$|^number$/.test(part) ? 'number' : 'text';
  const text = `${alias}.${quoted(part)}`;
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
