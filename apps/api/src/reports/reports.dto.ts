import {
  definitions,
  exportableLists,
  looks,
  mostParts,
  mostRowsOfPart,
  partKinds,
  registers,
  rhythms,
  sharings,
  spans,
} from '#heart-core';
import { intervals, splits } from '../metrics/asked-figure.ts';
import { Bag, Flag, Id, Ids, OneOf, Part, Parts, Texts, Whole, Words } from '../platform/fields.ts';

const optional = { optional: true } as const;

export class PeriodBody {
  @OneOf(spans) unit!: (typeof spans)[number];
  @Whole({ min: 1, max: 52 }) count!: number;
}

export class PartBody {
  @OneOf(partKinds) kind!: (typeof partKinds)[number];
  @Words({ max: 120, ...optional }) title?: string;
  @OneOf(
    definitions.map(({ key }) => key),
    { ...optional, about: 'Of a figure.' },
  )
  key?: string;
  @OneOf(splits, optional) split?: string;
  @OneOf(intervals, optional) interval?: 'day' | 'week' | 'month';
  @OneOf(looks, optional) look?: (typeof looks)[number];
  @Part(() => PeriodBody, { ...optional, about: 'The whole weeks, months or quarters before the moment it is made.' })
  period?: PeriodBody;
  @OneOf(exportableLists, { ...optional, about: 'Of a list.' }) resource?: (typeof exportableLists)[number];
  @Texts({ max: 2, each: 60, ...optional }) sort?: string[];
  @Whole({ min: 1, max: mostRowsOfPart, ...optional }) most?: number;
  @Bag({ ...optional, about: 'Of a figure or a list, in its own words.' }) filter?: Record<string, unknown>;
  @OneOf(registers, optional) register?: (typeof registers)[number];
  @Words({ max: 4000, ...optional, about: 'Of a note.' }) text?: string;
}

export class ReportBody {
  @Words({ max: 120 }) name!: string;
  @Words({ max: 1000, ...optional, nullable: true }) about?: string | null;
  @Parts(() => PartBody, { max: mostParts }) parts!: PartBody[];
  @OneOf(sharings, optional) sharing?: (typeof sharings)[number];
  @Id({ ...optional, nullable: true, about: 'With which squad it is shared.' }) squadId?: string | null;
}

export class ReportChange {
  @Words({ max: 120, ...optional }) name?: string;
  @Words({ max: 1000, ...optional, nullable: true }) about?: string | null;
  @Parts(() => PartBody, { max: mostParts, ...optional }) parts?: PartBody[];
  @OneOf(sharings, optional) sharing?: (typeof sharings)[number];
  @Id({ ...optional, nullable: true }) squadId?: string | null;
  @Flag({ ...optional, about: 'Put away: listed no more, and sent no more.' }) active?: boolean;
}

export class PreviewBody {
  @Parts(() => PartBody, { max: mostParts }) parts!: PartBody[];
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class RhythmBody {
  @OneOf(rhythms) every!: (typeof rhythms)[number];
  @Whole({ min: 1, max: 7, ...optional, nullable: true, about: '1 is Monday.' }) weekday?: number | null;
  @Whole({ min: 1, max: 28, ...optional, nullable: true }) monthDay?: number | null;
  @Words({ max: 5, pattern: time }) at!: string;
  @Words({ max: 64 }) timeZone!: string;
}

export class ScheduleBody extends RhythmBody {
  @Id() reportId!: string;
  @Ids({ max: 50, ...optional }) personIds?: string[];
  @Texts({ max: 20, each: 254, ...optional, about: 'At domains that the workspace allows.' }) addresses?: string[];
  @Flag(optional) pdf?: boolean;
  @Flag(optional) xlsx?: boolean;
  @Flag(optional) skipIfEmpty?: boolean;
  @Words({ max: 1000, ...optional, nullable: true }) note?: string | null;
}

export class ScheduleChange {
  @OneOf(rhythms, optional) every?: (typeof rhythms)[number];
  @Whole({ min: 1, max: 7, ...optional, nullable: true }) weekday?: number | null;
  @Whole({ min: 1, max: 28, ...optional, nullable: true }) monthDay?: number | null;
  @Words({ max: 5, pattern: time, ...optional }) at?: string;
  @Words({ max: 64, ...optional }) timeZone?: string;
  @Ids({ max: 50, ...optional }) personIds?: string[];
  @Texts({ max: 20, each: 254, ...optional }) addresses?: string[];
  @Flag(optional) pdf?: boolean;
  @Flag(optional) xlsx?: boolean;
  @Flag(optional) skipIfEmpty?: boolean;
  @Words({ max: 1000, ...optional, nullable: true }) note?: string | null;
  @Flag(optional) active?: boolean;
}

export class RunBody {
  @Id({ about: 'Made now, and sent to oneself.' }) reportId!: string;
}

export class RunRetryBody {
  @Id() runId!: string;
}
