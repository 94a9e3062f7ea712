import { DateTime } from 'luxon';
import { isCurrency, minorDigits, momentOf, offsetAt } from '#heart-core';

/** Words by which files say that there is nothing; in free text they may mean something. */
const none = new Set(['', '-', '?']);
const yes = new Set(['true', 'yes', 'y', '1', 't']);
const no = new Set(['false', 'no', 'n', '0', 'f']);
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
/** In a Luxon format, tokens that read an offset or a zone (quoted words aside). */
const zoneToken = /[Zz]/;
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

export const saysNothing = (word: string) => none.has(word);

type FormatParser = Parameters<typeof DateTime.fromFormatParser>[1];
const parsers = new Map<string, FormatParser>();

function parserOf(format: string): FormatParser {
  let parser = parsers.get(format);
  if (!parser) {
    parser = DateTime.buildFormatParser(format, { locale: 'en-US' });
    if (parsers.size > 100) parsers.clear();
    parsers.set(format, parser);
  }
  return parser;
}

/** How a file writes its times. */
export interface WrittenTime {
  format?: string | undefined;
  swapped?: boolean | undefined;
}

/** The forms of a format: a series of files may write its days in more than one. */
export const formsOf = (format: string): string[] => format.split('|').map((form) => form.trim());

/**
 * A moment by its format, or ISO 8601 without one; clocks without an offset are those of the zone. Null: not readable.
 * ISO 8601 is read whatever the format: it means one moment only, and is what days of a spreadsheet become.
 * What was written with day and month swapped, where both could be a month, is swapped back.
 */
export function readHistoric(word: string, { format, swapped = false }: WrittenTime, zone: string): Date | null {
  const moment = (format === undefined ? null : readForms(word, format, { zone, swapped })) ?? readIso(word, zone);
  return moment && moment.getTime() >= earliest && moment.getTime() < latest ? moment : null;
}

/** A day by its format, or ISO 8601 without one, as it is written: no zone moves it. */
export function readDay(word: string, form: WrittenTime): string | null {
  const moment = readHistoric(word.slice(0, form.format === undefined ? 10 : undefined), form, 'UTC');
  return moment?.toISOString().slice(0, 10) ?? null;
}

/** A number with a decimal point at most; null where it is none, or more than a number can hold exactly. */
export function readNumber(word: string): number | null {
  const number = /^[+-]?\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

interface Written {
  zone: string;
  swapped: boolean;
}

function readForms(word: string, format: string, written: Written): Date | null {
  if (!format.includes('|')) return readFormatted(word, format, written);
  for (const form of formsOf(format)) {
    const moment = readFormatted(word, form, written);
    if (moment) return moment;
  }
  return null;
}

function readFormatted(word: string, format: string, { zone, swapped }: Written): Date | null {
  const given = DateTime.fromFormatParser(word, parserOf(format), { zone: 'utc', setZone: true, locale: 'en-US' });
  if (!given.isValid) return null;
  const read = swapped && given.day <= 12 ? given.set({ month: given.day, day: given.month }) : given;
  if (zoneToken.test(format.replace(/'[^']*'/g, ''))) return read.toJSDate();
  return inZone(
    zone,
    read.year,
    read.month,
    read.day,
    read.hour * 60 + read.minute,
    read.second * 1000 + read.millisecond,
  );
}

function readIso(word: string, zone: string): Date | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = iso.exec(word) ?? [];
  if (!year || !month || !day) return null;
  const real = new Date(Date.UTC(+year, +month - 1, +day));
  if (real.getUTCDate() !== +day || real.getUTCMonth() + 1 !== +month || +hour > 23 || +minute > 59 || +second > 59)
    return null;
  const rest = +second * 1000 + Math.floor(Number(`0.${fraction || '0'}`) * 1000);
  if (!offset) return inZone(zone, +year, +month, +day, +hour * 60 + +minute, rest);
  return new Date(Date.UTC(+year, +month - 1, +day, +hour, +minute) + rest - offsetMinutes(offset) * 60_000);
}

function offsetMinutes(offset: string): number {
  if (/z/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

const dayMs = 86_400_000;
const mostDaysKept = 20_000;
/** By zone and day: how far its clocks are ahead of UTC all through it; null where they change around that day. */
const steady = new Map<string, number | null>();

function inZone(zone: string, year: number, month: number, day: number, minutes: number, rest: number): Date {
  const midnight = Date.UTC(year, month - 1, day);
  if (zone === 'UTC') return new Date(midnight + minutes * 60_000 + rest);
  const key = `${zone} ${midnight}`;
  let offset = steady.get(key);
  if (offset === undefined) {
    const before = offsetAt(zone, midnight - dayMs);
    offset = before === offsetAt(zone, midnight + 2 * dayMs) ? before : null;
    if (steady.size >= mostDaysKept) steady.clear();
    steady.set(key, offset);
  }
  if (offset !== null) return new Date(midnight + minutes * 60_000 + rest - offset);
  return new Date(momentOf(zone, { year, month, day, minutes }).getTime() + rest);
}

/** What the core says of a currency, once for each. */
const digitsKept = new Map<string, number>();

function digitsOf(currency: string): number {
  const digits = digitsKept.get(currency) ?? minorDigits(currency);
  digitsKept.set(currency, digits);
  return digits;
}

export function readYesNo(word: string): boolean | null {
  const lower = word.toLowerCase();
  return yes.has(lower) ? true : no.has(lower) ? false : null;
}

/** 1 to 5, also written 5.0; anything else is no score. */
export function readScore(word: string): number | null {
  const [, digit] = /^([1-5])(?:\.0+)?$/.exec(word) ?? [];
  return digit ? Number(digit) : null;
}

const daySeconds = 86_400;

/** A clock that a spreadsheet wrote as a fraction of the day, like 0.384, as a clock; anything else as it stands. */
export function readClock(word: string): string {
  if (!/^0?[.,]\d{1,20}$/.test(word)) return word;
  const seconds = Math.round(Number(word.replace(',', '.')) * daySeconds) % daySeconds;
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => twoDigits(Math.floor(part))).join(':');
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** Seconds, or a clock like 0:02:23 or 2:23; 12:02:23 AM is how a spreadsheet shows the first of them. */
export function readSeconds(word: string): number | null {
  const clock = /^(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)$/.exec(word);
  const [, half, minutes, rest, of] = /^(\d{1,2}):([0-5]\d):([0-5]\d) ?([AP]M)$/i.exec(word) ?? [];
  if (half && of) {
    const hours = Number(half) <= 12 ? (Number(half) % 12) + (/p/i.test(of) ? 12 : 0) : Number.NaN;
    return Number.isNaN(hours) ? null : hours * 3600 + Number(minutes) * 60 + Number(rest);
  }
  const seconds = clock
    ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : /^\d{1,9}(\.\d+)?$/.test(word)
      ? Math.round(Number(word))
      : -1;
  return seconds >= 0 && seconds <= 2_000_000_000 ? seconds : null;
}

/**
 * An amount as people write it, in minor units: `$1,234.50 `, `1.234,50 €`, `1'234`. Of two signs the last one parts the
 * cents; a single comma before three digits parts thousands. Zero is no amount; below zero, or finer than the currency, is refused.
 */
export function readAmount(word: string, currency: string): { amountMinor: number | null } | null {
  if (!isCurrency(currency)) return null;
  const bare = word
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^(\p{Sc}|[A-Za-z]{1,3}\p{Sc}?)|(\p{Sc}|[A-Za-z]{3})$/gu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const mark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const thousands = /^\d{1,3}(,\d{3})+$/.test(bare) || /^\d{1,3}(\.\d{3}){2,}$/.test(bare);
  const whole = (mark < 0 || thousands ? bare : bare.slice(0, mark)).replace(/[.,]/g, '');
  const cents = mark < 0 || thousands ? '' : bare.slice(mark + 1).replace(/0+$/, '');
  const digits = digitsOf(currency);
  if (!/^\d{1,12}$/.test(whole) || !/^\d*$/.test(cents) || cents.length > digits) return null;
  const amountMinor = Number(whole) * 10 ** digits + Number(cents.padEnd(digits, '0') || '0');
  if (amountMinor > 99_999_999_999) return null;
  return { amountMinor: amountMinor === 0 ? null : amountMinor };
}
