import {
  type FieldProblem,
  type ListFacts,
  type ListKind,
  listFields,
  listKinds,
  mostInList,
  Refusal,
  type Wire,
} from '#heart-core';
import type { CsvRecord } from '../imports/csv-records.ts';
import { columnsOf, type FieldRule, faultsOfField, faultsOfHeader, faultsOfOptions } from '../imports/mapping.ts';
import { firstRecords, seen } from '../imports/preview.ts';
import { readerOf } from '../imports/read-row.ts';
import { jsonOf, type Upload } from '../imports/upload.ts';
import { invalid } from '../platform/checked.pipe.ts';

/** What is said beside a list: of what it is, and what its columns mean. */
export interface SaidOfList {
  kind: ListKind;
  mapping?: unknown;
  /** Of people: who is new in it is invited by mail. */
  invite?: boolean;
}

export const listWords = ['kind', 'mapping', 'invite'] as const;

export function readListWords(words: Map<string, string>): SaidOfList {
  const kind = listKinds.find((one) => one === words.get('kind'));
  if (!kind)
    throw invalid([{ pointer: '/kind', code: 'choice', detail: `Say what is in it: ${listKinds.join(', ')}.` }]);
  const mapping = words.get('mapping');
  const asked = words.get('invite');
  if (asked !== undefined && (asked !== 'true' || kind !== 'users'))
    throw invalid([{ pointer: '/invite', code: 'choice', detail: 'Say true of a list of users, or leave it out.' }]);
  return {
    kind,
    ...(mapping === undefined ? {} : { mapping: jsonOf(mapping) }),
    ...(asked === undefined ? {} : { invite: true }),
  };
}

/** A list as it was found, before any row is read. */
export interface ListFile {
  header: string[];
  mapping: Wire.ImportMapping;
  faults: FieldProblem[];
  records: CsvRecord[];
  columns: Wire.ListPreview['columns'];
}

const optionsOfList = ['delimiter', 'encoding', 'sheet'];

/** Opens a list whole; `guess` finds out what the columns mean where nobody has said so. */
export async function openList(
  upload: Upload,
  { mapping: given }: SaidOfList,
  guess: (header: readonly string[]) => Wire.ImportMapping['fields'],
  kind: ListKind,
): Promise<ListFile> {
  const asked = (isObject(given) ? given : {}) as { options?: unknown; fields?: unknown };
  const options = (isObject(asked.options) ? asked.options : {}) as NonNullable<Wire.ImportMapping['options']>;
  const faults = given === undefined ? [] : [...faultsOfShape(given), ...faultsOfOptions({ ...options })];
  const sound = faults.length === 0 ? options : {};
  const encoding = upload.sheetName === null ? (sound.encoding ?? upload.encoding) : 'utf-8';
  const { columns: header, delimiter } = await upload.header(encoding, sound.delimiter);
  const { records, whole } = await firstRecords(upload, encoding, delimiter, mostInList);
  if (!whole)
    throw new Refusal('unprocessable', {
      reason: 'too-many',
      detail: `This list is longer than ${mostInList.toLocaleString('en')} rows. Send it in parts.`,
    });
  const fields = asked.fields === undefined ? guess(header) : (asked.fields as Wire.ImportMapping['fields']);
  const against = [...faults, ...faultsOfFields(kind, fields)];
  const found = { encoding, delimiter, ...(upload.sheetName === null ? {} : { sheet: upload.sheetName }) };
  const mapping = { options: found, fields };
  return {
    header,
    mapping,
    faults: against.length > 0 ? against : faultsOfHeader(mapping, header),
    records,
    columns: header.map((name, at) => {
      const { samples } = seen(
        name,
        records.map((one) => one.fields[at] ?? ''),
      );
      return { name, samples };
    }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function faultsOfShape(given: unknown): FieldProblem[] {
  if (!isObject(given))
    return [{ pointer: '', code: 'object', detail: 'A mapping is an object of options and fields.' }];
  const strangers = Object.keys(given).filter((name) => name !== 'options' && name !== 'fields');
  const options = isObject(given.options) ? Object.keys(given.options) : [];
  return [
    ...strangers.map((name) => unknown(`/${name}`, 'A mapping holds options and fields.')),
    ...(given.options === undefined || isObject(given.options)
      ? []
      : [{ pointer: '/options', code: 'object', detail: 'options is an object.' }]),
    ...options
      .filter((name) => !optionsOfList.includes(name))
      .map((name) => unknown(`/options/${name}`, `Options of a list are ${optionsOfList.join(', ')}.`)),
  ];
}

const unknown = (pointer: string, detail: string): FieldProblem => ({
  pointer: pointer.slice(0, 100),
  code: 'unknown',
  detail,
});

const ruleOf = ({ max, choices }: { max: number; choices?: readonly string[] }): FieldRule => ({
  kind: 'name',
  max,
  ...(choices ? { choices } : {}),
});

function faultsOfFields(kind: ListKind, fields: unknown): FieldProblem[] {
  if (!isObject(fields))
    return [{ pointer: '/fields', code: 'object', detail: 'fields says which column becomes which field.' }];
  const ours = listFields[kind];
  const known = Object.entries(fields).flatMap(([name, mapped]) => {
    const field = ours.find((one) => one.name === name);
    return field
      ? faultsOfField(`/fields/${name}`, ruleOf(field), mapped)
      : [unknown(`/fields/${name}`, `Its fields are ${ours.map((one) => one.name).join(', ')}.`)];
  });
  const missing = ours
    .filter(({ name, needed }) => needed && !(name in fields))
    .map(({ name }) => ({
      pointer: `/fields/${name}`,
      code: 'required',
      detail: `Say from which column ${name} comes, or give one word for all rows.`,
    }));
  return [...known, ...missing];
}

/** Reads what a record says of each field, once the mapping has been found sound. */
export function wordsOf(kind: ListKind, { mapping, header }: ListFile): (fields: string[]) => ListFacts {
  const trimmed = header.map((column) => column.trim());
  const readers = Object.entries(mapping.fields).map(([name, mapped]) => {
    const field = listFields[kind].find((one) => one.name === name);
    const places = columnsOf(mapped).map((column) => trimmed.indexOf(column.trim()));
    return [name, readerOf(mapped, places, ruleOf(field ?? { max: 0 }))] as const;
  });
  return (fields) =>
    Object.fromEntries(
      readers.flatMap(([name, read]) => {
        const word = read(fields);
        return word === null ? [] : [[name, word]];
      }),
    );
}
