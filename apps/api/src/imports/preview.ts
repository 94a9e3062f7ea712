import { type CustomField, type FieldProblem, readBack, type Wire } from '#heart-core';
import { CsvReader, type CsvRecord } from './csv-records.ts';
import { TextReader } from './encoding.ts';
import { EventLog } from './event-log.ts';
import { figuresOf } from './figures-of.ts';
import { looksSwapped } from './looks-swapped.ts';
import { faultsOfHeader, faultsOfMapping } from './mapping.ts';
import { mappingFor, presets } from './presets/presets.ts';
import { type HistoricCase, RowReader } from './read-row.ts';
import { readNumber, saysNothing } from './read-value.ts';
import { type SeenColumn, suggestMapping } from './suggest.ts';
import type { Said, Upload } from './upload.ts';

/** So many records of a file are looked at before anything is decided. */
const mostLookedAt = 5000;
const mostShown = 15;
/** And so many of those further on that would be refused. */
const mostRefusedShown = 5;
const mostSamples = 5;
const mostDistinct = 5000;
const pieceBytes = 64 * 1024;

/** What a file is and what it would become, as far as its first records tell; nothing is kept of it. */
export async function previewOf(
  upload: Upload,
  { preset: name, mapping: given }: Said,
  customFields: readonly CustomField[],
  now: Date,
): Promise<Wire.ImportPreview> {
  const asked = (given ?? {}) as Partial<Wire.ImportMapping>;
  const faults: FieldProblem[] = faultsOfMapping({ fields: {}, ...asked }, customFields).filter(isOfOptions);
  const options = faults.length === 0 ? (asked.options ?? {}) : {};
  const encoding = upload.sheetName === null ? (options.encoding ?? upload.encoding) : 'utf-8';
  const { columns: header, delimiter } = await upload.header(encoding, options.delimiter);
  const { records, whole } = await firstRecords(upload, encoding, delimiter);
  const good = records.filter(({ fields, fault }) => !fault && fields.length === header.length);
  const columns = header.map((column, at) =>
    seen(
      column,
      good.map(({ fields }) => fields[at] ?? ''),
    ),
  );
  const fit = presets.find((one) => (name === undefined || one.name === name) && mappingFor(one, header, customFields));
  const found = { encoding, delimiter, ...(upload.sheetName === null ? {} : { sheet: upload.sheetName }) };
  const suggested = fit ? mappingFor(fit, header, customFields) : null;
  const mapping: Wire.ImportMapping = {
    options: { createMissing: true, ...suggested?.options, ...options, ...found },
    fields: asked.fields ?? suggested?.fields ?? suggestMapping(columns),
  };
  const against = [...faults, ...faultsOfMapping(mapping, customFields)];
  const readable = against.length === 0 ? [...against, ...faultsOfHeader(mapping, header)] : against;
  return {
    fileName: upload.fileName,
    bytes: upload.bytes,
    encoding,
    delimiter,
    sheet: upload.sheetName,
    sheets: upload.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })),
    columns,
    preset: fit && asked.fields === undefined ? fit.name : null,
    mapping,
    faults: readable,
    looksLikeCounts: columns.some(isCount) && !('receivedAt' in mapping.fields),
    read: records.length,
    whole,
    ...(readable.length === 0
      ? asRead(records, new RowReader(mapping, header, customFields), mapping, now)
      : nothingRead),
  };
}

const isOfOptions = ({ pointer }: FieldProblem) => pointer.startsWith('/options') || pointer === '';
const nothingRead = { rows: [], accepted: 0, rejected: 0, figures: null, daysLookSwapped: false };

/** The first records of a file behind its header, and whether those are all. */
export async function firstRecords(
  upload: Upload,
  encoding: string,
  delimiter: string,
  most = mostLookedAt,
): Promise<{ records: CsvRecord[]; whole: boolean }> {
  const text = new TextReader(encoding);
  const csv = new CsvReader(delimiter, false, upload.sheetName !== null);
  const records: CsvRecord[] = [];
  const add = (some: CsvRecord[]) => records.push(...some.filter(({ record }) => record > 0));
  for await (const piece of upload.pieces(pieceBytes)) {
    add(csv.read(text.read(piece)));
    if (records.length > most) return { records: records.slice(0, most), whole: false };
  }
  add(csv.read(text.end(), true));
  return { records: records.slice(0, most), whole: records.length <= most };
}

/** What stands in a column: how often anything, how many different, some of it, and its sum where it is all numbers. */
export function seen(name: string, words: readonly string[]): SeenColumn & { sum: number | null } {
  const filled = words.map((word) => readBack(word).trim()).filter((word) => !saysNothing(word));
  const distinct = new Set<string>();
  for (const word of filled) if (distinct.size < mostDistinct) distinct.add(word);
  const numbers = filled.map(readNumber);
  const sum = numbers.every((number) => number !== null) ? numbers.reduce((all: number, n) => all + (n ?? 0), 0) : null;
  return {
    name,
    filled: filled.length,
    distinct: distinct.size,
    samples: [...distinct].slice(0, mostSamples).map((word) => word.slice(0, 200)),
    sum: filled.length === 0 ? null : sum,
  };
}

/** Few different small numbers, and no name of a thing: such a column counts, and its row is more than one case. */
const isCount = ({ name, sum, distinct, filled }: SeenColumn & { sum: number | null }) =>
  sum !== null && distinct < filled && /\b(count|counts|quantity|quantidade|number of|total|n)\b/i.test(name);

function asRead(
  records: readonly CsvRecord[],
  reader: RowReader,
  { options = {}, fields }: Wire.ImportMapping,
  now: Date,
): Pick<Wire.ImportPreview, 'rows' | 'accepted' | 'rejected' | 'figures' | 'daysLookSwapped'> {
  const read = records.flatMap((record) => reader.read(record, now) ?? []);
  const cases = read.filter((row): row is HistoricCase => !('reason' in row));
  const log = options.records === 'events' ? new EventLog() : null;
  for (const one of cases) log?.see(one);
  const taken = log ? cases.flatMap((one) => log.caseOf(one) ?? []) : cases;
  const first = read.slice(0, mostShown);
  const refused = read.slice(mostShown).filter((row) => 'reason' in row);
  const rows = [...first, ...refused.slice(0, mostRefusedShown)].map((row) => ({
    line: row.line,
    columns: row.columns,
    reason: 'reason' in row ? row.reason : null,
    read: 'reason' in row ? null : shown(row),
  }));
  return {
    ...{ rows, accepted: taken.length, rejected: read.length - cases.length, figures: figuresOf(taken, null) },
    daysLookSwapped: fields.receivedAt?.format !== undefined && !fields.receivedAt.swapped && looksSwapped(cases),
  };
}

const shown = (one: HistoricCase): Wire.ReadRow => ({
  externalRef: one.externalRef,
  receivedAt: one.receivedAt.toISOString(),
  resolvedAt: (one.resolvedAt ?? one.closedAt)?.toISOString() ?? null,
  channel: one.channel,
  squad: one.squad,
  agent: one.agent,
  summary: one.summary,
  symptom: one.symptom,
  cause: one.cause,
  severity: one.severity,
  dueAt: one.dueAt?.toISOString() ?? null,
  remedy: one.remedy,
  amountMinor: one.amountMinor,
  currency: one.currency,
  score: one.score,
});
