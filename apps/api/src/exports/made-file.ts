import type { Readable } from 'node:stream';
import type { AskedFile, FileFormat } from './asked-file.ts';
import type { Column } from './columns.ts';
import { csvHead, csvOf, headed } from './csv.ts';
import { type Facts, xlsxOf } from './xlsx.ts';

/** A file on its way out. */
export interface MadeFile {
  name: string;
  type: string;
  stream: Readable;
  /** How many rows have been written, and how many there are, where they were counted. */
  progress(): { rows: number; total: number | null };
}

export const typeOf: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a file is made from. `csv` is there where the database makes the records itself. */
export interface Rows {
  columns: readonly Column[];
  values(most?: number): AsyncIterable<unknown[]>;
  csv?(): Readable;
}

/** Makes the file of a few or of very many rows; `n` is told where it is known before they are read. */
export function makeFile(
  asked: AskedFile,
  title: string,
  rows: Rows,
  facts: Facts,
  heading: readonly (readonly string[])[],
): Readable {
  if (asked.format === 'xlsx') return xlsxOf(title, rows.columns, rows.values(), facts);
  return headed(csvHead(rows.columns, heading), rows.csv?.() ?? csvOf(rows.columns, rows.values()));
}

/** Said on every file and every sheet of the demo. */
export const demoMark = 'DEMO: invented data of Demo Home Goods';

/** The name under which a file is kept: what, as of when, and whether it was made up. */
export function fileName(title: string, format: string, asOf: Date, demo: boolean): string {
  const stamp = asOf.toISOString().slice(0, 16).replaceAll(':', '').replace('T', '-');
  return `${demo ? 'DEMO-' : ''}${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${stamp}Z.${format}`;
}
