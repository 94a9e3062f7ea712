import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as NestedType, Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  buildMessage,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDate, tidy, wellFormed } from '#heart-core';

/** One decorator a field: what it may hold, how it is tidied, and how the OpenAPI document says so. */
interface Presence {
  optional?: boolean;
  nullable?: boolean;
  about?: string;
}

const longestText = 10_000;
const earliest = Date.parse('1900-01-01T00:00:00Z');
const latest = Date.parse('2200-01-01T00:00:00Z');
/** RFC 3339: a date, a time and an offset. */
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

function field(presence: Presence, api: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, about } = presence;
  const given = ValidateIf((_body, value) => !(optional && value === undefined) && !(nullable && value === null));
  const shown = {
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(about ? { description: about } : {}),
    ...api,
  };
  return applyDecorators(ApiProperty(shown as ApiPropertyOptions), given, ...rules);
}

const tidied = Transform(({ value }) => (typeof value === 'string' ? tidy(value) : value));

const WellFormed = () =>
  ValidateBy({
    name: 'wellFormed',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && wellFormed(value),
      defaultMessage: buildMessage(() => 'must be well-formed text'),
    },
  });

/** Free words, trimmed and in Unicode's composed form. */
export function Words({
  max = 2000,
  min = 1,
  pattern,
  ...presence
}: Presence & { max?: number; min?: number; pattern?: RegExp } = {}) {
  const rules = [tidied, WellFormed(), MaxLength(Math.min(max, longestText)), MinLength(min)];
  if (pattern) rules.push(Matches(pattern));
  return field(
    presence,
    { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    ...rules,
  );
}

const Matches = (pattern: RegExp) =>
  ValidateBy({
    name: 'pattern',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && pattern.test(value),
      defaultMessage: buildMessage(() => 'does not have the right form'),
    },
  });

/** An e-mail address, kept in lower case: one @, no blanks. */
export function Email(presence: Presence = {}) {
  const lower = Transform(({ value }) => (typeof value === 'string' ? tidy(value).toLowerCase() : value));
  return field(
    presence,
    { type: 'string', format: 'email', maxLength: 254 },
    lower,
    WellFormed(),
    MaxLength(254),
    Matches(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/),
  );
}

/** One of a closed list of words. */
export function OneOf(list: readonly string[], presence: Presence = {}) {
  return field(presence, { type: 'string', enum: [...list] }, IsIn([...list]));
}

/** The id of a record. */
export function Id(presence: Presence = {}) {
  return field(presence, { type: 'string', format: 'uuid' }, IsUUID('all'));
}

/** Ids of records, each once. */
export function Ids({ max = 50, ...presence }: Presence & { max?: number } = {}) {
  return field(
    presence,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, uniqueItems: true },
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique((id) => (typeof id === 'string' ? id.toLowerCase() : id)),
    IsUUID('all', { each: true }),
  );
}

/** A moment: RFC 3339 with an offset, a real day; arrives as a Date. */
export function Moment(presence: Presence = {}) {
  return field(
    presence,
    { type: 'string', format: 'date-time' },
    Transform(({ value }) => readMoment(value) ?? value),
    ValidateBy({
      name: 'moment',
      validator: {
        validate: (value: unknown) => value instanceof Date,
        defaultMessage: buildMessage(() => 'must be a real moment with an offset, like 2026-01-14T11:30:00Z'),
      },
    }),
  );
}

/** Reads an RFC 3339 moment; null where it is none, or no real day. */
export function readMoment(text: unknown): Date | null {
  const parts = typeof text === 'string' ? rfc3339.exec(text) : null;
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts.map(Number) as number[];
  const real = new Date(Date.UTC(year as number, (month as number) - 1, day as number));
  if (real.getUTCDate() !== day || real.getUTCMonth() + 1 !== month) return null;
  if ((hour as number) > 23 || (minute as number) > 59 || (second as number) > 59) return null;
  const moment = new Date(text as string);
  return moment.getTime() >= earliest && moment.getTime() < latest ? moment : null;
}

/** A day of a calendar, without a time: 2026-12-25. */
export function Day(presence: Presence = {}) {
  return field(
    presence,
    { type: 'string', format: 'date' },
    ValidateBy({
      name: 'day',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isDate(value),
        defaultMessage: buildMessage(() => 'must be a real day like 2026-12-25'),
      },
    }),
  );
}

/** Several days, each once. */
export function Days({ most, ...presence }: Presence & { most: number }) {
  return field(
    presence,
    { type: 'array', items: { type: 'string', format: 'date' }, maxItems: most, uniqueItems: true },
    IsArray(),
    ArrayMaxSize(most),
    ArrayUnique(),
    ValidateBy(
      {
        name: 'day',
        validator: {
          validate: (value: unknown) => typeof value === 'string' && isDate(value),
          defaultMessage: buildMessage(() => 'must be real days like 2026-12-25'),
        },
      },
      { each: true },
    ),
  );
}

/** Yes or no. */
export function Flag(presence: Presence = {}) {
  return field(presence, { type: 'boolean' }, IsBoolean());
}

/** Yes, or not said: for what cannot be taken back. */
export function YesOnly(presence: Presence = {}) {
  return field(presence, { type: 'boolean', enum: [true] }, IsIn([true]));
}

/** A whole number within a range. */
export function Whole({ min, max, ...presence }: Presence & { min: number; max: number }) {
  return field(presence, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

/** A number above 0, a millionth at least. */
export function Positive({ max, ...presence }: Presence & { max: number }) {
  const least = 1e-6;
  return field(presence, { type: 'number', minimum: least, maximum: max }, IsNumber(), Min(least), Max(max));
}

/** One of a few whole numbers. */
export function WholeOf(list: readonly number[], presence: Presence = {}) {
  return field(presence, { type: 'integer', enum: [...list] }, IsIn([...list]));
}

/** Whole numbers within a range. */
export function Wholes({ min, max, most, ...presence }: Presence & { min: number; max: number; most: number }) {
  const each = { each: true };
  return field(
    presence,
    { type: 'array', items: { type: 'integer', minimum: min, maximum: max }, maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    IsInt(each),
    Min(min, each),
    Max(max, each),
  );
}

/** An amount in minor units; no table holds more than this. */
export const Amount = (presence: Presence = {}) => Whole({ min: 1, max: 99_999_999_999, ...presence });

/** An ISO 4217 code. */
export const Currency = (presence: Presence = {}) => Words({ min: 3, max: 3, pattern: /^[A-Z]{3}$/, ...presence });

/** Several short texts, each once. */
export function Texts({ max, each, ...presence }: Presence & { max: number; each: number }) {
  return field(
    presence,
    { type: 'array', items: { type: 'string', minLength: 1, maxLength: each }, maxItems: max, uniqueItems: true },
    Transform(({ value }) =>
      Array.isArray(value) ? value.map((text) => (typeof text === 'string' ? tidy(text) : text)) : value,
    ),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    ValidateBy({
      name: 'texts',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) &&
          value.every((text) => typeof text === 'string' && wellFormed(text) && text.length > 0 && text.length <= each),
        defaultMessage: buildMessage(() => `must be texts of 1 to ${each} characters`),
      },
    }),
  );
}

/** A body within the body. */
export function Part(of: () => Type, presence: Presence = {}) {
  return field(presence, { type: () => of() }, IsObject(), ValidateNested(), NestedType(of));
}

/** Bodies within the body. */
export function Parts(of: () => Type, { max = 50, ...presence }: Presence & { max?: number } = {}) {
  return field(
    presence,
    { type: () => of(), isArray: true, maxItems: max },
    IsArray(),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    NestedType(of),
  );
}

/** Words of a closed list, several at once. */
export function Several(
  list: readonly string[],
  { max = list.length, min = 0, ...presence }: Presence & { max?: number; min?: number } = {},
) {
  return field(
    presence,
    { type: 'array', items: { type: 'string', enum: [...list] }, maxItems: max, minItems: min },
    IsArray(),
    ArrayMaxSize(max),
    ArrayMinSize(min),
    IsIn([...list], { each: true }),
  );
}

/** An object whose members the core checks by name (evidence, custom fields): here only its size and its text are looked at. */
export function Bag({ max = 60, ...presence }: Presence & { max?: number } = {}) {
  return field(
    presence,
    { type: 'object', additionalProperties: true, maxProperties: max },
    Transform(({ obj, key }) => obj[key]),
    IsObject(),
    ValidateBy({
      name: 'bag',
      validator: {
        validate: (value: unknown) =>
          value !== null &&
          typeof value === 'object' &&
          !Array.isArray(value) &&
          Object.keys(value).length <= max &&
          textsAreWellFormed(value),
        defaultMessage: buildMessage(() => 'must be a small object of well-formed values'),
      },
    }),
  );
}

function textsAreWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return wellFormed(value) && value.length <= longestText;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.length <= 100 && value.every(textsAreWellFormed);
  if (value && typeof value === 'object')
    return Object.entries(value).every(([name, held]) => wellFormed(name) && textsAreWellFormed(held));
  return true;
}
