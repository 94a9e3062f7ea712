import { DateTime } from 'luxon';
import {
  type CustomField,
  channels,
  customNameIn,
  type FieldProblem,
  isCurrency,
  isZone,
  longestCustomText,
  severities,
  type Wire,
  wellFormed,
} from '#heart-core';
import { isEncoding } from './encoding.ts';
import { formsOf } from './read-value.ts';

type Kind =
  | 'text'
  | 'name'
  | 'moment'
  | 'day'
  | 'number'
  | 'choice'
  | 'yesNo'
  | 'amount'
  | 'currency'
  | 'score'
  | 'seconds';

/** What a field of ours holds; `name` is text by which something of ours is found. */
export interface FieldRule {
  kind: Kind;
  max?: number;
  choices?: readonly string[];
}

const remedies = ['refund', 'replacement', 'credit', 'upgrade', 'repair', 'explanation', 'apology', 'other'] as const;

/** The fields that a column can become (CONTRACT.md §6). */
export const fieldRules = {
  externalRef: { kind: 'text', max: 200 },
  receivedAt: { kind: 'moment' },
  channel: { kind: 'choice', choices: channels },
  squad: { kind: 'name', max: 120 },
  agent: { kind: 'name', max: 120 },
  'customer.externalRef': { kind: 'text', max: 200 },
  'customer.name': { kind: 'name', max: 200 },
  summary: { kind: 'text', max: 2000 },
  description: { kind: 'text', max: 10_000 },
  symptom: { kind: 'name', max: 120 },
  cause: { kind: 'name', max: 120 },
  severity: { kind: 'choice', choices: severities },
  resolvedAt: { kind: 'moment' },
  closedAt: { kind: 'moment' },
  resolvedFirstContact: { kind: 'yesNo' },
  'commitment.dueAt': { kind: 'moment' },
  'commitment.keptAt': { kind: 'moment' },
  'resolution.remedy': { kind: 'choice', choices: remedies },
  'resolution.amount': { kind: 'amount' },
  'resolution.currency': { kind: 'currency' },
  'survey.score': { kind: 'score' },
  'survey.comment': { kind: 'text', max: 4000 },
  'survey.sentAt': { kind: 'moment' },
  'survey.answeredAt': { kind: 'moment' },
  handleSeconds: { kind: 'seconds' },
  'event.at': { kind: 'moment' },
  'event.order': { kind: 'number' },
  'event.state': { kind: 'text', max: 120 },
} as const satisfies Record<string, FieldRule>;

export type CustomWord = `custom.${string}`;
export type OurField = keyof typeof fieldRules | CustomWord;
export const ourFields = Object.keys(fieldRules) as OurField[];

/** What a custom field of the house can become from a column. */
export function customRule({ type, choices }: Pick<CustomField, 'type' | 'choices'>): FieldRule {
  switch (type) {
    case 'text':
      return { kind: 'text', max: longestCustomText };
    case 'choice':
      return { kind: 'choice', choices };
    case 'date':
      return { kind: 'day' };
    default:
      return { kind: type };
  }
}

const required: readonly OurField[] = ['receivedAt', 'squad'];

/** In a map, the file's every other word. */
export const anyOther = '*';
const optionNames = ['source', 'delimiter', 'encoding', 'timeZone', 'createMissing', 'records', 'sheet'];
const recordKinds: readonly unknown[] = ['cases', 'events'];
const mostMapped = 2000;
/** So many columns make one value at most: a day, a clock, half of the day, a zone. */
const mostJoined = 4;

type Given = Record<string, unknown>;
const isObject = (value: unknown): value is Given =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max && wellFormed(value);
const escaped = (name: string) => name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');

/** Every fault of a mapping, each with its place in it, in a house with these custom fields. None: it is a mapping. */
export function faultsOfMapping(mapping: unknown, customFields: readonly CustomField[] = []): FieldProblem[] {
  if (!isObject(mapping)) return [fault('', 'object', 'A mapping is an object of options and fields.')];
  const faults = Object.keys(mapping)
    .filter((name) => name !== 'options' && name !== 'fields')
    .map((name) => fault(`/${escaped(name)}`, 'unknown', 'A mapping holds options and fields.'));
  const { options = {}, fields } = mapping;
  faults.push(
    ...(isObject(options) ? faultsOfOptions(options) : [fault('/options', 'object', 'options is an object.')]),
  );
  if (isObject(options) && options.records === 'events' && isObject(fields) && !('externalRef' in fields))
    faults.push(fault('/fields/externalRef', 'required', 'Say which column tells of which case an event is.'));
  faults.push(
    ...(isObject(fields)
      ? faultsOfFields(fields, customFields)
      : [fault('/fields', 'required', 'fields says which column becomes which field.')]),
  );
  return faults;
}

export function faultsOfOptions(options: Given): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const check = (name: string, holds: boolean, detail: string) => {
    if (options[name] !== undefined && !holds) faults.push(fault(`/options/${name}`, name, detail));
  };
  for (const name of Object.keys(options)) {
    if (!optionNames.includes(name))
      faults.push(fault(`/options/${escaped(name)}`, 'unknown', `Options are ${optionNames.join(', ')}.`));
  }
  const { source, delimiter, encoding, timeZone, createMissing, records, sheet } = options;
  check(
    'source',
    isText(source, 100) && source.trim() !== '' && source !== 'own',
    'A name of 1 to 100 characters; “own” is this house.',
  );
  check(
    'delimiter',
    isText(delimiter, 1) && delimiter.length === 1 && !/["\r\n]/.test(delimiter),
    'One character, like “,” or “;”.',
  );
  check('encoding', typeof encoding === 'string' && isEncoding(encoding), 'A known encoding, like utf-8 or latin1.');
  check(
    'timeZone',
    typeof timeZone === 'string' && isZone(timeZone),
    'A zone of the IANA database, like Europe/London.',
  );
  check('createMissing', typeof createMissing === 'boolean', 'true or false.');
  check('sheet', isText(sheet, 100) && sheet !== '', 'The name of a sheet of the workbook.');
  check('records', recordKinds.includes(records), 'cases, one a record, or events, several a case.');
  return faults;
}

function faultsOfFields(fields: Given, customFields: readonly CustomField[]): FieldProblem[] {
  const faults: FieldProblem[] = [];
  for (const [name, mapped] of Object.entries(fields)) {
    const rule = ruleOf(name, customFields);
    const detail = name.startsWith('custom.')
      ? 'This house has no such custom field.'
      : `Our fields are ${ourFields.join(', ')}.`;
    if (rule) faults.push(...faultsOfField(`/fields/${name}`, rule, mapped));
    else faults.push(fault(`/fields/${escaped(name)}`, 'unknown', detail));
  }
  for (const name of required) {
    if (!(name in fields))
      faults.push(fault(`/fields/${name}`, 'required', `Say from which column ${name} comes, or give a constant.`));
  }
  if ('resolution.amount' in fields && !('resolution.currency' in fields)) {
    faults.push(
      fault(
        '/fields/resolution.currency',
        'required',
        'An amount needs its currency: a column, or a constant like GBP.',
      ),
    );
  }
  return faults;
}

/** What the field of this name holds; null where we have none. */
export function ruleOf(name: string, customFields: readonly CustomField[]): FieldRule | null {
  if (Object.hasOwn(fieldRules, name)) return fieldRules[name as keyof typeof fieldRules];
  const field = customFields.find((one) => one.name === customNameIn(name));
  return field ? customRule(field) : null;
}

export function faultsOfField(place: string, rule: FieldRule, mapped: unknown): FieldProblem[] {
  if (!isObject(mapped)) return [fault(place, 'object', 'Give {"column": …}, {"columns": […]} or {"constant": …}.')];
  const faults = Object.keys(mapped)
    .filter((name) => !['column', 'columns', 'constant', 'format', 'swapped', 'map', 'default'].includes(name))
    .map((name) =>
      fault(
        `${place}/${escaped(name)}`,
        'unknown',
        'A field takes column, columns or constant, format, swapped, map and default.',
      ),
    );
  const { column, columns, constant, format, swapped, map, default: usual } = mapped;
  if ([column, columns, constant].filter((given) => given !== undefined).length !== 1)
    faults.push(fault(place, 'one', 'Give one of column, columns and constant.'));
  if (column !== undefined && !isText(column, 1000))
    faults.push(fault(`${place}/column`, 'text', 'The name of a column, as the header has it.'));
  if (columns !== undefined && !isJoined(columns))
    faults.push(
      fault(`${place}/columns`, 'columns', `Names of 2 to ${mostJoined} columns, in the order of their words.`),
    );
  if (constant !== undefined) faults.push(...faultsOfWord(`${place}/constant`, rule, constant));
  if (usual !== undefined) faults.push(...faultsOfWord(`${place}/default`, rule, usual));
  if (format !== undefined) faults.push(...faultsOfFormat(`${place}/format`, rule, format));
  if (swapped !== undefined && (typeof swapped !== 'boolean' || format === undefined))
    faults.push(fault(`${place}/swapped`, 'swapped', 'true or false, beside the format of a time.'));
  if (map !== undefined) faults.push(...faultsOfMap(`${place}/map`, rule, map));
  return faults;
}

const isJoined = (columns: unknown): columns is string[] =>
  Array.isArray(columns) &&
  columns.length >= 2 &&
  columns.length <= mostJoined &&
  columns.every((column) => isText(column, 1000));

/** The columns from which a field comes. */
export const columnsOf = (mapped: Wire.MappedField): readonly string[] =>
  'column' in mapped ? [mapped.column] : 'columns' in mapped ? mapped.columns : [];

function faultsOfMap(place: string, rule: FieldRule, map: unknown): FieldProblem[] {
  if (!isObject(map) || Object.keys(map).length > mostMapped)
    return [fault(place, 'object', `An object of at most ${mostMapped} words: the file's word to ours.`)];
  return Object.entries(map).flatMap(([word, ours]) =>
    ours === '' ? [] : faultsOfWord(`${place}/${escaped(word)}`, rule, ours),
  );
}

/** A word that stands in the mapping itself must already be one that the field takes. */
function faultsOfWord(place: string, { kind, choices, max = 200 }: FieldRule, word: unknown): FieldProblem[] {
  if (!isText(word, max)) return [fault(place, 'text', `Text of at most ${max} characters.`)];
  if (choices && !choices.includes(word)) return [fault(place, 'choice', `One of ${choices.join(', ')}.`)];
  if (kind === 'currency' && !isCurrency(word)) return [fault(place, 'currency', 'An ISO 4217 code, like GBP.')];
  return [];
}

function faultsOfFormat(place: string, { kind }: FieldRule, format: unknown): FieldProblem[] {
  if (kind !== 'moment' && kind !== 'day') return [fault(place, 'format', 'Only times have a format.')];
  const forms = isText(format, 120) ? formsOf(format) : [];
  if (forms.length === 0 || !forms.every((form) => /y/.test(form) && readsBack(form)))
    return [fault(place, 'format', 'Luxon tokens, like dd/LL/yyyy HH:mm; several forms are parted by |.')];
  return [];
}

function readsBack(format: string): boolean {
  const sample = DateTime.fromObject(
    { year: 2021, month: 3, day: 4, hour: 15, minute: 6, second: 7 },
    { zone: 'utc', locale: 'en-US' },
  );
  try {
    return DateTime.fromFormat(sample.toFormat(format), format, { zone: 'utc', locale: 'en-US' }).isValid;
  } catch {
    return false;
  }
}

/** Columns that a mapping asks for and the header does not have, or has twice. */
export function faultsOfHeader({ fields }: Wire.ImportMapping, header: string[]): FieldProblem[] {
  return Object.entries(fields).flatMap(([name, mapped]) =>
    columnsOf(mapped).flatMap((wanted, at) => {
      const times = header.filter((column) => column.trim() === wanted.trim()).length;
      if (times === 1) return [];
      const detail = times === 0 ? `The file has no column “${wanted}”.` : `The file has ${times} columns “${wanted}”.`;
      const place = 'column' in mapped ? 'column' : `columns/${at}`;
      return [fault(`/fields/${name}/${place}`, times === 0 ? 'noColumn' : 'columnTwice', detail)];
    }),
  );
}

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail });
