import ExcelJS from 'exceljs';
import { readBack } from '#heart-core';
import { CsvReader } from '../apps/api/src/imports/csv-records.ts';
import type { TestHouse } from './house.ts';

type Someone = { email: string };
export type Row = Record<string, unknown>;

/** The bytes of a file, as this person is answered. */
export async function fileFor(house: TestHouse, by: Someone, path: string): Promise<Buffer> {
  const { body, status } = await house
    .as(by)
    .get(path)
    .buffer(true)
    .parse((answer, done) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done(null, Buffer.concat(pieces)));
    });
  if (status !== 200) throw new Error(`${path} is answered ${status}: ${body}`);
  return body;
}

/** The records of a CSV file, as the importer reads them. */
export function csvRecordsOf(file: Buffer): string[][] {
  const text = file.toString('utf8').replace(/^\ufeff/, '');
  const [head = [], ...rest] = new CsvReader(',', true).read(text, true).map(({ fields }) => fields);
  return [head, ...rest];
}

/** The rows of a CSV file by the names of its head, each cell as the text that was written. */
export function csvRows(file: Buffer): Row[] {
  const [head = [], ...rows] = csvRecordsOf(file);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, readBack(row[i] ?? '')])));
}

/** The rows of each sheet of an XLSX file, each cell as its value. */
export async function xlsxSheets(file: Buffer): Promise<Row[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  return book.worksheets.map((sheet) => {
    const rows = sheet.getSheetValues().slice(1) as (unknown[] | undefined)[];
    const [head = [], ...rest] = rows;
    return rest.map((row) => Object.fromEntries(head.slice(1).map((name, i) => [String(name), row?.[i + 1] ?? null])));
  });
}

/** The rows of its first sheet. */
export const xlsxRows = async (file: Buffer): Promise<Row[]> => (await xlsxSheets(file))[0] ?? [];

/** What stands in the row of a list under the name of a file's column, as text. */
export function cellOf(row: Row, column: string): string {
  const value = column.split('.').reduce<unknown>((held, name) => (held as Row | null | undefined)?.[name], row);
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Within a cell of a spreadsheet a line ends as it does there. */
export const inSheet = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The same of a cell, whichever file it stands in: JSON without its blanks, moments as the API writes them. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  return /^[[{]/.test(text) ? JSON.stringify(JSON.parse(text)) : text;
}
