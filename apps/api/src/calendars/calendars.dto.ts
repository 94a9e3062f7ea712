import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { buildMessage, ValidateBy, ValidateIf } from 'class-validator';
import { type Block, longestDayName, mostBlocksADay, mostSpecialDays } from '#heart-core';
import { Day, Flag, Id, Parts, Whole, Words } from '../platform/fields.ts';

const clock = /^(?:[01]\d|2[0-4]):[0-5]\d$/;

export class BlockBody {
  @Words({ min: 5, max: 5, pattern: clock, about: 'What the clock shows: 09:00.' }) from!: string;
  @Words({ min: 5, max: 5, pattern: clock, about: '24:00 is the end of the day.' }) to!: string;
}

export class SpecialDayBody {
  @Day() on!: string;
  @Words({ max: longestDayName }) name!: string;
  @Parts(() => BlockBody, { max: mostBlocksADay, about: 'None: a holiday. Some: a half day.' }) blocks!: BlockBody[];
}

/** Seven lists of blocks from Monday on; what they may be, the core says. */
function WeekOfBlocks({ optional = false } = {}): PropertyDecorator {
  const time = { type: 'string' as const, minLength: 5, maxLength: 5, pattern: clock.source };
  const block = {
    type: 'object' as const,
    required: ['from', 'to'],
    additionalProperties: false,
    properties: { from: time, to: time },
  };
  return applyDecorators(
    ApiProperty({
      type: 'array',
      required: !optional,
      minItems: 7,
      maxItems: 7,
      description: 'Blocks of each day from Monday on.',
      items: { type: 'array', maxItems: mostBlocksADay, items: block },
    }),
    ValidateIf((_body, value) => !(optional && value === undefined)),
    Transform(({ obj, key }) => obj[key]),
    ValidateBy({
      name: 'week',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length === 7 && value.every(isListOfBlocks),
        defaultMessage: buildMessage(() => 'must be seven lists of blocks like {"from": "09:00", "to": "17:00"}'),
      },
    }),
  );
}

const isListOfBlocks = (list: unknown): list is Block[] =>
  Array.isArray(list) && list.length <= mostBlocksADay && list.every(isBlock);

function isBlock(block: unknown): boolean {
  if (block === null || typeof block !== 'object' || Object.keys(block).length !== 2) return false;
  const { from, to } = block as Partial<Block>;
  return typeof from === 'string' && typeof to === 'string' && clock.test(from) && clock.test(to);
}

export class CalendarBody {
  @Words({ max: 80 }) name!: string;
  @Words({ max: 64, about: 'A zone of the IANA database.' }) timeZone!: string;
  @WeekOfBlocks() week!: Block[][];
  @Parts(() => SpecialDayBody, { max: mostSpecialDays, optional: true }) days?: SpecialDayBody[];
  @Day({ optional: true, about: 'The first day of its first version; today, where nothing is said.' }) fromOn?: string;
}

export class CalendarChange {
  @Words({ max: 80, optional: true }) name?: string;
  @Flag({ optional: true }) active?: boolean;
}

export class CalendarVersionBody {
  @Id() calendarId!: string;
  @Whole({ min: 1, max: 1_000_000, about: 'The latest version that you have read.' }) baseVersion!: number;
  @Day({ about: "Today or later, by the calendar's zone." }) fromOn!: string;
  @WeekOfBlocks() week!: Block[][];
  @Parts(() => SpecialDayBody, { max: mostSpecialDays, optional: true }) days?: SpecialDayBody[];
}

export class SquadCalendarBody {
  @Id() squadId!: string;
  @Id() calendarId!: string;
  @Day({ about: "Today or later, by the squad's zone." }) fromOn!: string;
}

export class CalendarPreviewBody {
  @Id() calendarId!: string;
  @Day() fromOn!: string;
  @Whole({ min: 1, max: 1_000_000, optional: true }) baseVersion?: number;
  @WeekOfBlocks({ optional: true }) week?: Block[][];
  @Parts(() => SpecialDayBody, { max: mostSpecialDays, optional: true }) days?: SpecialDayBody[];
  @Id({ optional: true, about: 'The squad that is about to take the calendar; then no week is asked for.' })
  squadId?: string;
}

export class HolidayReadingBody {
  /** The whole text of a file: longer than any other field, and looked at by its reader alone. */
  @Text({ max: 200_000, about: 'The text of an iCal file.' }) ical!: string;
  @Day({ optional: true, about: 'The first day that matters; today, where nothing is said.' }) fromOn?: string;
  @Day({ optional: true, about: 'The last day that matters: five years on at most.' }) toOn?: string;
}

function Text({ max, about }: { max: number; about: string }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', minLength: 1, maxLength: max, description: about }),
    ValidateBy({
      name: 'text',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= max,
        defaultMessage: buildMessage(() => `must be a text of at most ${max} characters`),
      },
    }),
  );
}
