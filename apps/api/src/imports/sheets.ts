import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type ExcelJS from 'exceljs';
import { Refusal } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

/** One sheet of a workbook, set down as a CSV file: from there on it is read like any other. */
export interface Sheet {
  name: string;
  rows: number;
  path: string;
}

const mostSheets = 50;
/** A workbook is packed, and unpacks to many times its size: more text than this is not believed. */
const mostCharacters = 400_000_000;
/** By these first bytes a packed workbook is known. */
export const isWorkbook = (first: Buffer) => first.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

/** exceljs's streaming reader now and then loses the end of a good workbook on a busy machine: a bad one fails each time. */
const mostTries = 3;

/** Sets down every sheet that holds anything. No formula is worked out, and nothing outside the file is read. */
export async function sheetsOf(workbook: string, folder: string): Promise<Sheet[]> {
  for (let tried = 1; ; tried++) {
    try {
      const sheets = await setDown(workbook, folder);
      if (sheets.length > 0) return sheets;
      throw invalid([{ pointer: '/file', code: 'empty', detail: 'No sheet of this workbook holds anything.' }]);
    } catch (problem) {
      if (problem instanceof Refusal) throw problem;
      if (tried === mostTries)
        throw invalid([
          { pointer: '/file', code: 'workbook', detail: 'This workbook cannot be opened. Save it anew, or as CSV.' },
        ]);
    }
  }
}

async function setDown(workbook: string, folder: string): Promise<Sheet[]> {
  const { default: excel } = await import('exceljs');
  const sheets: Sheet[] = [];
  const room = { characters: mostCharacters };
  const reader = new excel.stream.xlsx.WorkbookReader(createReadStream(workbook), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  for await (const sheet of reader) {
    const { name = `Sheet ${sheets.length + 1}` } = sheet as unknown as { name?: string };
    const path = join(folder, `sheet-${sheets.length}.csv`);
    const counted = { rows: 0 };
    await pipeline(Readable.from(linesOf(sheet, room, counted)), createWriteStream(path));
    if (counted.rows > 0) sheets.push({ name, rows: counted.rows, path });
    if (sheets.length === mostSheets) break;
  }
  return sheets;
}

async function* linesOf(
  sheet: AsyncIterable<ExcelJS.Row>,
  room: { characters: number },
  counted: { rows: number },
): AsyncGenerator<string> {
  let width = 0;
  let at = 1;
  for await (const row of sheet) {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = textOf(cell.value, cell.numFmt);
    });
    const fields = Array.from(cells, (text) => text ?? '');
    while (fields.at(-1) === '') fields.pop();
    const empty = fields.length === 0;
    if (width === 0) width = fields.length;
    const line = empty ? '' : padded(fields, width).map(quoted).join(',');
    // Rows that the sheet leaves out are lines that hold nothing, so that a line is the row of the sheet.
    for (; at < row.number; at++) yield '\n';
    at = row.number + 1;
    room.characters -= line.length;
    if (room.characters < 0)
      throw new Refusal('payload-too-large', { detail: 'This workbook unpacks to too much text.' });
    if (!empty) counted.rows++;
    yield `${line}\n`;
  }
}

const padded = (fields: string[], width: number) => [
  ...fields,
  ...Array<string>(Math.max(0, width - fields.length)).fill(''),
];
const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

/** What a cell shows, as text that we read: days in ISO 8601, clocks as clocks, numbers as they are kept. */
export function textOf(value: ExcelJS.CellValue, format?: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : momentText(value);
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('result' in value) return textOf(value.result, format);
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  return '';
}

/** A number kept with leading zeros by its format has them. */
function numberText(value: number, format: string | undefined): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return format && /^0+$/.test(format) ? text.padStart(format.length, '0') : text;
}

/** A spreadsheet counts clocks and lengths of time from this day. */
const dayZero = Date.UTC(1899, 11, 30);
const twoDigits = (part: number) => String(part).padStart(2, '0');

function momentText(value: Date): string {
  const at = Math.round(value.getTime() / 1000) * 1000;
  if (at >= Date.UTC(1900, 2, 1)) {
    const text = new Date(at).toISOString();
    return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  const seconds = Math.max(0, (at - dayZero) / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
}
