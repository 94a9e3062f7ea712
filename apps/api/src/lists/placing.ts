import {
  deedOfList,
  isRowFault,
  type Known,
  keyMayDo,
  type ListFacts,
  type ListKind,
  listKeysOf,
  mayDo,
  type Placed,
  Refusal,
  type RowFault,
  RowPlacer,
  readListRow,
} from '#heart-core';
import { againstRecord, keepable } from '../imports/read-row.ts';
import { using } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type ListFile, wordsOf } from './list-file.ts';
import { squadNames, whoIsThere } from './who-is-there.sql.ts';

export type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** A row of a list beside what the house has. */
export interface PlacedRow {
  line: number;
  columns: string[];
  /** Null where it could not be read. */
  facts: ListFacts | null;
  placed: Placed;
}

export interface PlacedList {
  rows: PlacedRow[];
  /** The squads that rows of people name, by their names. */
  squads: ReadonlyMap<string, string>;
}

/** Who takes in a list must be allowed what it does, with their key as without. */
export function demandList(kind: ListKind, { role, key }: SignedInPerson): void {
  const deed = deedOfList[kind];
  if (!mayDo(role, deed)) throw new Refusal('forbidden');
  if (key && !keyMayDo(key.scopes, deed)) throw new Refusal('forbidden', { reason: 'key-scope' });
}

/** Reads every row and says what it comes to, as the house is now. */
export async function placeList(
  ask: Ask,
  kind: ListKind,
  file: ListFile,
  by: SignedInPerson,
  now: Date,
): Promise<PlacedList> {
  const squads = kind === 'users' ? await ask<{ id: string; name: string }>(squadNames) : [];
  const names = new Map(squads.map(({ name }) => [name.toLowerCase(), name]));
  const words = wordsOf(kind, file);
  const read = file.records
    .filter(({ fault, fields }) => fault || fields.some((field) => field.trim() !== ''))
    .map((record) => {
      const columns = record.fields.map(keepable);
      const facts = againstRecord(record, file.header.length) ?? readListRow(kind, words(record.fields), names);
      return { line: record.line, columns, facts };
    });
  const keys = read.flatMap(({ facts }) => (isRowFault(facts) ? [] : listKeysOf(kind, facts)));
  const placer = new RowPlacer(kind, await knownBy(ask, kind, keys, by, now));
  const rows = read.map(({ line, columns, facts }): PlacedRow => {
    if (isRowFault(facts)) return { line, columns, facts: null, placed: { outcome: 'refused', ...facts } };
    return { line, columns, facts, placed: placer.place(line, facts) };
  });
  return { rows, squads: new Map(squads.map(({ id, name }) => [name, id])) };
}

interface Found extends Omit<Known, 'fixed'> {
  hasCalendar: boolean;
}

async function knownBy(ask: Ask, kind: ListKind, keys: string[], by: SignedInPerson, now: Date): Promise<Known[]> {
  const found = await ask<Found>(...using(whoIsThere[kind], [[...new Set(keys)], now]));
  return found.map(({ hasCalendar, ...one }) => ({ ...one, fixed: fixedOf(one.id, hasCalendar, by) }));
}

function fixedOf(id: string, hasCalendar: boolean, by: SignedInPerson): Record<string, RowFault> {
  const role = { code: 'own-rights', reason: 'Nobody takes their own rights away. Another administrator can.' };
  const timeZone = {
    code: 'has-calendar',
    reason: 'The squad works by a calendar of its present zone: make a squad in the other zone instead.',
  };
  return { ...(id === by.id ? { role } : {}), ...(hasCalendar ? { timeZone } : {}) };
}
