import { PassThrough, type Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { Column } from './columns.ts';

/** A sheet holds so many rows, its head among them; what comes after them stands on the next. */
const mostRows = 1_048_576;
/** So many rows are made before the reader is waited for. */
const rowsAtOnce = 500;
/** No cell of a spreadsheet holds more. */
const longestText = 32_767;
const moments = 'yyyy-mm-dd hh:mm:ss';

/** What heads a file: its title, what was asked, and as of when; a label and a value each. `n` is told once the rows are counted. */
export type Facts = (n: number) => readonly (readonly string[])[];

/** One sheet of a file. */
export interface SheetOf {
  title: string;
  columns: readonly Column[];
  rows: AsyncIterable<unknown[]> | Iterable<unknown[]>;
}

/** An XLSX file: rows on a sheet of the list's name, and on the last sheet what they are. A text is a text there, whatever it begins with. */
export const xlsxOf = (title: string, columns: readonly Column[], rows: SheetOf['rows'], facts: Facts): Readable =>
  bookOf([{ title, columns, rows }], facts);

/** The same with several sheets. */
export function bookOf(sheets: readonly SheetOf[], facts: Facts): Readable {
  const out = new PassThrough({ highWaterMark: 256 * 1024 });
  fill(out, sheets, facts).catch((problem) => out.destroy(problem as Error));
  return out;
}

async function fill(out: PassThrough, sheets: readonly SheetOf[], facts: Facts): Promise<void> {
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const taken = new Set<string>(['about']);
  let n = 0;
  for (const { title, columns, rows } of sheets) {
    const name = freeName(title, taken);
    let sheet = begin(book, name, columns);
    let own = 0;
    for await (const row of rows) {
      if (out.destroyed) return;
      if (own > 0 && own % (mostRows - 1) === 0) {
        sheet.commit();
        sheet = begin(book, freeName(title, taken), columns);
      }
      sheet.addRow(columns.map((column, i) => xlsxCell(column, row[i]))).commit();
      if (++own % rowsAtOnce === 0) await room(out);
    }
    sheet.commit();
    n += own;
  }
  const about = book.addWorksheet('About');
  about.columns = [{ width: 24 }, { width: 80 }];
  for (const fact of facts(n)) about.addRow([...fact]).commit();
  about.commit();
  await book.commit();
}

/** A name that a sheet may have, and no other has; an apostrophe at its end would break every formula that names it. */
function freeName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[[\]*?:/\\'\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 26) || 'Sheet';
  let name = plain;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${plain} ${i}`;
  taken.add(name.toLowerCase());
  return name;
}

function begin(book: ExcelJS.stream.xlsx.WorkbookWriter, name: string, columns: readonly Column[]) {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ name: header, kind }) => ({
    header,
    width: widthOf(kind, header),
    ...(kind === 'moment' ? { style: { numFmt: moments } } : {}),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  return sheet;
}

const widthOf = (kind: Column['kind'], header: string) =>
  kind === 'moment' ? 20 : Math.min(40, Math.max(10, header.length + 2, kind === 'text' ? 18 : 0));

function xlsxCell({ kind }: Column, value: unknown): ExcelJS.CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (kind === 'moment') return new Date(text);
  // A line within a cell ends with a line feed; XML would make one of anything else.
  return text.replace(/\r\n?/g, '\n').slice(0, longestText);
}

/** Waits until whoever reads has taken what is there, or has gone. */
async function room(out: PassThrough): Promise<void> {
  await new Promise((turn) => setImmediate(turn));
  if (!out.writableNeedDrain || out.destroyed) return;
  await new Promise<void>((go) => {
    const done = () => {
      out.off('drain', done).off('close', done);
      go();
    };
    out.on('drain', done).on('close', done);
  });
}
