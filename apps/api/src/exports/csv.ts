import { Readable } from 'node:stream';
import { defused } from '#heart-core';
import type { Column } from './columns.ts';

/** Says to a spreadsheet that the file is UTF-8. */
const byteOrderMark = '\ufeff';

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** One record by RFC 4180, ended as it says. */
export const csvRecord = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\r\n`;

/** What a CSV file begins with: the facts that head it, where they are asked for, and the names of its columns. */
export function csvHead(columns: readonly Column[], facts: readonly (readonly string[])[]): string {
  const above = facts.map((fact) => csvRecord(fact.map(defused)));
  return `${byteOrderMark}${above.join('')}${above.length > 0 ? '\r\n' : ''}${csvRecord(columns.map(({ name }) => name))}`;
}

/** A value as a cell of a CSV file; the same text that the database makes of it. */
export function csvCellOf({ kind }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (kind === 'json') return typeof value === 'string' ? value : JSON.stringify(value);
  return kind === 'text' ? defused(String(value)) : String(value);
}

/** A CSV file from rows that are made here. */
export function csvOf(columns: readonly Column[], rows: AsyncIterable<unknown[]>): Readable {
  const records = async function* () {
    for await (const row of rows) yield csvRecord(columns.map((column, i) => csvCellOf(column, row[i])));
  };
  return Readable.from(records());
}

/** One stream after a beginning; whoever stops reading stops the rest. */
export function headed(head: string, rest: Readable): Readable {
  const both = async function* () {
    yield Buffer.from(head);
    yield* rest;
  };
  return Readable.from(both(), { objectMode: false, highWaterMark: 256 * 1024 });
}
