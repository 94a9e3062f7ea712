import {
  type CustomField,
  type CustomValue,
  type CustomValues,
  customNameIn,
  isCurrency,
  readBack,
  tidy,
  type Wire,
  wellFormed,
} from '#heart-core';
import type { CsvRecord } from './csv-records.ts';
import { anyOther, type CustomWord, columnsOf, type FieldRule, type OurField, ruleOf } from './mapping.ts';
import {
  readAmount,
  readClock,
  readDay,
  readHistoric,
  readNumber,
  readScore,
  readSeconds,
  readYesNo,
  saysNothing,
  type WrittenTime,
} from './read-value.ts';

/** A row of the file as a case that happened elsewhere. Null is what the file does not say; it is never made up. */
export interface HistoricCase {
  record: number;
  line: number;
  columns: string[];
  externalRef: string | null;
  receivedAt: Date;
  channel: string;
  squad: string;
  agent: string | null;
  customerRef: string | null;
  customerName: string | null;
  summary: string;
  description: string | null;
  symptom: string | null;
  cause: string | null;
  severity: string;
  resolvedAt: Date | null;
  closedAt: Date | null;
  statedFirstContact: boolean | null;
  dueAt: Date | null;
  keptAt: Date | null;
  remedy: string | null;
  amountMinor: number | null;
  currency: string | null;
  score: number | null;
  comment: string | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  handleSeconds: number | null;
  custom: CustomValues;
  /** Of an event log: when this event was, which one of its case, and the state it led to. */
  event: HistoricEvent;
  /** What changed from one event of the case to the next, for its story. */
  story?: StoryOfEvents;
  /** Its times end before they start: kept, but in no duration. */
  contradictory: boolean;
}

export interface HistoricEvent {
  at: Date | null;
  order: number | null;
  state: string | null;
}

/** An event that led to another state, squad or person. */
export interface ToldEvent {
  at: Date | null;
  state: string | null;
  squad: string;
  agent: string | null;
}
export interface StoryOfEvents {
  events: number;
  told: ToldEvent[];
}

export interface Rejection {
  record: number;
  line: number;
  columns: string[];
  code: string;
  reason: string;
}

class Unreadable extends Error {
  constructor(
    readonly code: string,
    readonly reason: string,
  ) {
    super(code);
  }
}

/** Where a row stands in the file, and what stands there. */
type RowAt = Pick<HistoricCase, 'record' | 'line' | 'columns'>;

export type Read = (fields: string[]) => string | null;

/** Reads rows of one file: where each field of ours stands, and what its words mean. */
export class RowReader {
  private readonly places = new Map<
    OurField,
    { read: Read; column: string; mapped: Wire.MappedField; rule: FieldRule }
  >();
  private readonly width: number;
  private readonly zone: string;

  constructor(mapping: Wire.ImportMapping, header: string[], customFields: readonly CustomField[] = []) {
    this.width = header.length;
    this.zone = mapping.options?.timeZone ?? 'UTC';
    const trimmed = header.map((column) => column.trim());
    for (const [name, mapped] of Object.entries(mapping.fields)) {
      const columns = columnsOf(mapped);
      const places = columns.map((column) => trimmed.indexOf(column.trim()));
      const rule = ruleOf(name, customFields);
      if (!rule) continue;
      this.places.set(name as OurField, {
        read: readerOf(mapped, places, rule),
        column: columns.length > 0 ? columns.join('” and “') : name,
        mapped,
        rule,
      });
    }
  }

  /** The case that a row tells of, or why it cannot be taken; null for a row of empty fields, which counts in nothing. */
  read({ record, line, fields, fault }: CsvRecord, now: Date): HistoricCase | Rejection | null {
    if (!fault && fields.every((field) => field === '')) return null;
    const at = { record, line, columns: fields.map(keepable) };
    try {
      const against = againstRecord({ fields, fault }, this.width);
      if (against) throw new Unreadable(against.code, against.reason);
      return this.facts(at, fields, now);
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      return { ...at, code: problem.code, reason: problem.reason };
    }
  }

  /** Every member by its name: an object put together from others costs several times as much, and there is one for each row. */
  private facts({ record, line, columns }: RowAt, fields: string[], now: Date): HistoricCase {
    const text = (name: OurField) => this.text(name, fields);
    const moment = (name: OurField, past = true) => this.moment(name, fields, past ? now : null);
    const receivedAt = moment('receivedAt');
    const squad = text('squad');
    if (!receivedAt) throw this.missing('receivedAt');
    if (!squad) throw this.missing('squad');
    const [resolvedAt, closedAt] = [moment('resolvedAt'), moment('closedAt')];
    const dueAt = moment('commitment.dueAt', false);
    const keptAt = dueAt && moment('commitment.keptAt');
    const [symptom, cause, comment, description] = [
      text('symptom'),
      text('cause'),
      text('survey.comment'),
      text('description'),
    ];
    const score = this.value('survey.score', fields, readScore, 'a score from 1 to 5');
    const { remedy, amountMinor, currency } = this.remedy(fields);
    return {
      record,
      line,
      columns,
      externalRef: text('externalRef'),
      receivedAt,
      channel: text('channel') ?? 'other',
      squad,
      agent: text('agent'),
      customerRef: text('customer.externalRef'),
      customerName: text('customer.name'),
      summary: text('summary') ?? symptom ?? cause ?? 'Imported case',
      // What was said beside a score that is not there is still the customer's word.
      description: description ?? (score === null ? comment : null),
      symptom,
      cause,
      severity: text('severity') ?? 'normal',
      resolvedAt,
      closedAt,
      statedFirstContact: this.value('resolvedFirstContact', fields, readYesNo, 'yes or no'),
      dueAt,
      keptAt,
      remedy,
      amountMinor,
      currency,
      score,
      comment: score === null ? null : comment,
      sentAt: moment('survey.sentAt'),
      answeredAt: moment('survey.answeredAt'),
      handleSeconds: this.value('handleSeconds', fields, readSeconds, 'a number of seconds'),
      custom: this.custom(fields),
      event: {
        at: moment('event.at'),
        order: this.value('event.order', fields, readNumber, 'a number'),
        state: text('event.state'),
      },
      contradictory: contradict(receivedAt, { resolvedAt, closedAt, dueAt, keptAt }),
    };
  }

  private remedy(fields: string[]): Pick<HistoricCase, 'remedy' | 'amountMinor' | 'currency'> {
    const amount = this.text('resolution.amount', fields);
    const named = this.text('resolution.remedy', fields);
    if (!amount || saysNothing(amount)) return { remedy: named, amountMinor: null, currency: null };
    const currency = this.text('resolution.currency', fields);
    if (!currency || !isCurrency(currency))
      throw new Unreadable(
        'currency',
        `${this.where('resolution.currency')}: ${quoted(currency ?? '')} is no currency code of ISO 4217.`,
      );
    const read = readAmount(amount, currency);
    if (!read) throw this.unreadable('resolution.amount', amount, `an amount in ${currency}`);
    if (read.amountMinor === null) return { remedy: named, amountMinor: null, currency: null };
    if (named === 'explanation' || named === 'apology')
      throw new Unreadable(
        'amount',
        `${this.where('resolution.amount')}: an ${named} has no amount, but here is ${quoted(amount)}.`,
      );
    return { remedy: named ?? 'other', amountMinor: read.amountMinor, currency };
  }

  /** What the row answers to the custom fields of the house, by their names. */
  private custom(fields: string[]): CustomValues {
    const said: Record<string, CustomValue> = {};
    for (const [word, { rule }] of this.places) {
      const name = customNameIn(word);
      const answer = name === null ? null : this.answer(word as CustomWord, rule, fields);
      if (name !== null && answer !== null) said[name] = answer;
    }
    return said;
  }

  private answer(word: CustomWord, { kind }: FieldRule, fields: string[]): CustomValue | null {
    switch (kind) {
      case 'number':
        return this.value(word, fields, readNumber, 'a number');
      case 'yesNo':
        return this.value(word, fields, readYesNo, 'yes or no');
      case 'day': {
        const form = this.places.get(word)?.mapped ?? {};
        return this.value(word, fields, (text) => readDay(text, form), 'a real day');
      }
      default:
        return this.text(word, fields);
    }
  }

  /** A field as text; null where the file says nothing. A word of a closed list must be one of ours, once mapped. */
  private text(name: OurField, fields: string[]): string | null {
    const place = this.places.get(name);
    const word = place?.read(fields) ?? null;
    if (!place || word === null) return null;
    const { choices, max = 10_000 } = place.rule;
    if (choices && !choices.includes(word)) {
      throw new Unreadable(
        'choice',
        `${this.where(name)}: ${quoted(word)} is none of ${choices.join(', ')}. Add it to the map of ${name}.`,
      );
    }
    if (word.length > max)
      throw new Unreadable('tooLong', `${this.where(name)}: ${word.length} characters where ${max} are the most.`);
    return word;
  }

  private value<T>(name: OurField, fields: string[], read: (word: string) => T | null, wanted: string): T | null {
    const word = this.text(name, fields);
    if (word === null) return null;
    const value = read(word);
    if (value === null) throw this.unreadable(name, word, wanted);
    return value;
  }

  private moment(name: OurField, fields: string[], now: Date | null): Date | null {
    const word = this.text(name, fields);
    if (word === null) return null;
    const form: WrittenTime = this.places.get(name)?.mapped ?? {};
    const { format } = form;
    const moment = readHistoric(word, form, this.zone);
    if (!moment)
      throw this.unreadable(
        name,
        word,
        format ? `a real time of the form ${format}` : 'a real time of ISO 8601; give its format',
      );
    if (now && moment > now) throw new Unreadable('future', `${this.where(name)}: ${quoted(word)} lies in the future.`);
    return moment;
  }

  private where(name: OurField): string {
    return `Column “${this.places.get(name)?.column ?? name}”`;
  }

  private missing(name: OurField): Unreadable {
    return new Unreadable('required', `${this.where(name)} is empty, but every case needs ${name}.`);
  }

  private unreadable(name: OurField, word: string, wanted: string): Unreadable {
    return new Unreadable(name, `${this.where(name)}: ${quoted(word)} is not ${wanted}.`);
  }
}

/** Why a record of a file cannot be read at all, whatever its columns mean; null where it can. */
export function againstRecord(
  { fields, fault }: Pick<CsvRecord, 'fields' | 'fault'>,
  width: number,
): Pick<Rejection, 'code' | 'reason'> | null {
  const against = (code: string, reason: string) => ({ code, reason });
  if (fault === 'quote')
    return against('quote', 'A quote on this line is never closed, or something stands behind a closing quote.');
  if (fault === 'tooLong') return against('tooLong', 'This record is far too long.');
  if (fields.length !== width)
    return against('malformed', `It has ${fields.length} fields where the header has ${width}.`);
  if (fields.some((field) => field.includes('\ufffd')))
    return against('encoding', 'It holds bytes that are not of the encoding of this file.');
  if (!fields.every(wellFormed)) return against('text', 'It holds a NUL or half a character, which no text may.');
  return null;
}

export function readerOf(mapped: Wire.MappedField, places: number[], { kind }: FieldRule): Read {
  const free = kind === 'text';
  const written = writtenIn(mapped, places, kind === 'moment');
  const usual = mapped.default === undefined || mapped.default === '' ? null : mapped.default;
  const map = mapped.map ? new Map(Object.entries(mapped.map).map(([word, ours]) => [tidy(word), ours])) : null;
  const other = map?.get(anyOther);
  return (fields) => {
    const word = written(fields);
    const meant = word === '' ? '' : (map?.get(word) ?? other ?? word);
    const empty = meant === '' || (!free && saysNothing(meant));
    return empty ? usual : meant;
  };
}

/** What stands in the columns of a field, joined; behind a day, the clock may be written as a fraction of it. */
function writtenIn(mapped: Wire.MappedField, places: number[], clocks: boolean): (fields: string[]) => string {
  if ('constant' in mapped) return () => tidy(mapped.constant);
  const word = (fields: string[], place: number | undefined) => tidy(readBack(fields[place ?? -1] ?? ''));
  if (places.length === 1) return (fields) => word(fields, places[0]);
  return (fields) => {
    const words = places.map((place) => word(fields, place));
    const read = clocks ? words.map((one, at) => (at > 0 ? readClock(one) : one)) : words;
    return read.filter((one) => one !== '').join(' ');
  };
}

function contradict(
  receivedAt: Date,
  { resolvedAt, closedAt, dueAt, keptAt }: { [name: string]: Date | null },
): boolean {
  const beforeItBegan = [resolvedAt, closedAt, dueAt, keptAt].some((moment) => moment && moment < receivedAt);
  return beforeItBegan || Boolean(resolvedAt && closedAt && closedAt < resolvedAt);
}

/** Text as a table can keep it: a NUL is shown, half a character is lost. */
export const keepable = (field: string) => field.slice(0, 10_000).replaceAll('\u0000', '\u2400').toWellFormed();

const quoted = (word: string) => `“${word.length > 60 ? `${word.slice(0, 60)}…` : word}”`;
