import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type FieldProblem, Refusal, tidy, wellFormed } from '#heart-core';
import { readJson } from '../platform/body.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { CsvReader, guessDelimiter } from './csv-records.ts';
import { EncodingWatch, TextReader } from './encoding.ts';
import { isWorkbook, type Sheet, sheetsOf } from './sheets.ts';

/** A file as it came, set down beside the database until all that was said of it is known. */
export interface Upload {
  fileName: string;
  hash: string;
  bytes: number;
  encoding: string;
  /** The sheets of a workbook that hold anything; none, where the file is plain text. */
  sheets: Sheet[];
  /** The one that is read. */
  sheetName: string | null;
  /** One of them as a file of its own. */
  sheet(name?: string): Upload;
  /** Its bytes in pieces. */
  pieces(size: number): AsyncIterable<Buffer>;
  /** The header, read in this encoding with this delimiter, or the one that splits it best. */
  header(encoding: string, delimiter?: string): Promise<{ columns: string[]; delimiter: string }>;
}

export interface Said {
  preset?: string;
  mapping?: unknown;
  dryRun: boolean;
}

const longestHeader = 256 * 1024;

/** Receives the form of an import. */
export function receive<T>(
  request: FastifyRequest,
  use: (said: Said, upload: Upload) => Promise<T>,
  mappingNeeded = true,
): Promise<T> {
  return receiveForm(request, ['preset', 'mapping', 'dryRun'], (words) => readWords(words, mappingNeeded), use);
}

/** Receives a form of one file and a few words, in any order; `use` gets both, and the file is gone afterwards. */
export async function receiveForm<Words, T>(
  request: FastifyRequest,
  names: readonly string[],
  read: (words: Map<string, string>) => Words,
  use: (said: Words, upload: Upload) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart())
    throw new Refusal('unsupported-media-type', {
      detail: `Send multipart/form-data with a file and ${names.join(', ')}.`,
    });
  const folder = await mkdtemp(join(tmpdir(), 'heartdesk-import-'));
  try {
    const { words, upload } = await readParts(request, names, join(folder, 'file'));
    const said = read(words);
    if (!upload)
      throw invalid([{ pointer: '/file', code: 'required', detail: 'Send the file in the part called file.' }]);
    if (upload.bytes === 0) throw invalid([{ pointer: '/file', code: 'empty', detail: 'The file is empty.' }]);
    return await use(said, upload);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readParts(
  request: FastifyRequest,
  names: readonly string[],
  place: string,
): Promise<{ words: Map<string, string>; upload: Upload | null }> {
  const words = new Map<string, string>();
  const faults: FieldProblem[] = [];
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts()) {
      const name = part.fieldname.slice(0, 60);
      if (part.type === 'file') {
        if (name !== 'file' || upload)
          faults.push({ pointer: `/${name}`, code: 'unknown', detail: 'The only file is called file.' });
        upload = await setDown(part, place);
      } else if (!names.includes(name))
        faults.push({ pointer: `/${name}`, code: 'unknown', detail: `Parts are file, ${names.join(', ')}.` });
      else if (words.has(name)) faults.push({ pointer: `/${name}`, code: 'repeated', detail: 'Give it once.' });
      else if (part.valueTruncated || typeof part.value !== 'string')
        faults.push({ pointer: `/${name}`, code: 'tooLong', detail: 'At most 64 kB of text.' });
      else words.set(name, part.value);
    }
  } catch (problem) {
    throw asFormProblem(problem);
  }
  if (faults.length > 0) throw invalid(faults);
  return { words, upload };
}

/** A form that breaks off or is none at all is the caller's; a full disk is ours. */
function asFormProblem(problem: unknown): unknown {
  const { statusCode, syscall } = problem as { statusCode?: number; syscall?: string };
  if (problem instanceof Refusal || statusCode || syscall) return problem;
  return invalid([{ pointer: '', code: 'form', detail: 'This is no whole multipart form.' }]);
}

function readWords(words: Map<string, string>, mappingNeeded: boolean): Said {
  const faults: FieldProblem[] = [];
  const dryRun = words.get('dryRun') ?? 'false';
  const preset = words.get('preset');
  const mapping = words.get('mapping');
  if (dryRun !== 'true' && dryRun !== 'false')
    faults.push({ pointer: '/dryRun', code: 'choice', detail: 'true or false.' });
  if (mappingNeeded && preset === undefined && mapping === undefined)
    faults.push({ pointer: '/mapping', code: 'required', detail: 'Give a preset or a mapping.' });
  if (faults.length > 0) throw invalid(faults);
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(mapping === undefined ? {} : { mapping: jsonOf(mapping) }),
    dryRun: dryRun === 'true',
  };
}

export function jsonOf(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    throw invalid([{ pointer: '/mapping', code: 'json', detail: 'mapping is JSON.' }]);
  }
}

async function setDown(part: MultipartFile, place: string): Promise<Upload> {
  const hash = createHash('sha256');
  const watch = new EncodingWatch();
  let bytes = 0;
  let first = Buffer.alloc(0);
  const look = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      if (first.length < 4) first = Buffer.concat([first, piece.subarray(0, 4)]);
      hash.update(piece);
      watch.see(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await pipeline(part.file, look, createWriteStream(place));
  if (part.file.truncated) throw new Refusal('payload-too-large', { detail: 'A file of at most 200 MB.' });
  const given = tidy(part.filename ?? '').slice(0, 200);
  const upload = {
    fileName: given !== '' && wellFormed(given) ? given : 'file.csv',
    hash: hash.digest('hex'),
    bytes,
    encoding: watch.encoding,
  };
  if (isWorkbook(first)) return ofSheet(upload, await sheetsOf(place, dirname(place)));
  const plain: Upload = {
    ...upload,
    sheets: [],
    sheetName: null,
    sheet: (name) => (name === undefined ? plain : ofSheet(upload, [], name)),
    pieces: (size) => createReadStream(place, { highWaterMark: size }),
    header: (encoding, delimiter) => readHeader(place, encoding, delimiter),
  };
  return plain;
}

type Plain = Pick<Upload, 'fileName' | 'hash' | 'bytes' | 'encoding'>;

/** A workbook, of which one sheet is read: the named one, else the first that holds anything. */
function ofSheet(upload: Plain, sheets: Sheet[], name?: string): Upload {
  const chosen = name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === name);
  if (!chosen) {
    const names = sheets.map((sheet) => sheet.name).join(', ');
    const detail = names === '' ? 'This file has no sheets.' : `The sheets of this file are ${names}.`;
    throw invalid([{ pointer: '/mapping/options/sheet', code: 'noSheet', detail }]);
  }
  const { path } = chosen;
  return {
    ...upload,
    // A line of another sheet is another line.
    hash: createHash('sha256').update(`${upload.hash} ${chosen.name}`).digest('hex'),
    encoding: 'utf-8',
    bytes: statSync(path).size,
    sheets,
    sheetName: chosen.name,
    sheet: (other) => ofSheet(upload, sheets, other ?? chosen.name),
    pieces: (size) => createReadStream(path, { highWaterMark: size }),
    header: () => readHeader(path, 'utf-8', ','),
  };
}

async function readHeader(
  place: string,
  encoding: string,
  given?: string,
): Promise<{ columns: string[]; delimiter: string }> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    const text = new TextReader(encoding).read(buffer.subarray(0, bytesRead));
    const delimiter = given ?? guessDelimiter(text.replace(/^[\r\n]+/, ''));
    const [header] = new CsvReader(delimiter).read(text, bytesRead < longestHeader);
    const columns = header?.fault ? [] : (header?.fields ?? []);
    if (columns.every((column) => column.trim() === '') || columns.length > 2000 || columns.join('').length > 100_000) {
      throw invalid([{ pointer: '/file', code: 'header', detail: 'The first line must name the columns.' }]);
    }
    if (!columns.every((column) => wellFormed(column) && !column.includes('\ufffd'))) {
      throw invalid([
        { pointer: '/file', code: 'encoding', detail: `The first line is no text in ${encoding}. Is this a CSV file?` },
      ]);
    }
    return { columns, delimiter };
  } finally {
    await file.close();
  }
}
