import { Injectable } from '@nestjs/common';
import {
  daysOf,
  definitionOf,
  mostRowsOfPart,
  type Period,
  Refusal,
  type ReportPart,
  ruleRows,
  type Wire,
} from '#heart-core';
import { ExportsService } from '../exports/exports.service.ts';
import { FiguresService } from '../exports/figures.service.ts';
import { readFigure } from '../metrics/asked-figure.ts';
import { Clock } from '../platform/clock.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { RegistersService } from './registers.service.ts';

type Content = Wire.PartContent;
type Cell = string | number | boolean | null;

/** What the parts of a report come to for one reader at one moment; the same code for the screen, the paper and the mail. */
@Injectable()
export class Contents {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly figures: FiguresService,
    private readonly lists: ExportsService,
    private readonly registers: RegistersService,
  ) {}

  async of(name: string, parts: readonly ReportPart[], person: SignedInPerson): Promise<Wire.ReportContent> {
    const asOf = this.clock.now();
    const { timeZone } = await this.settings.now();
    const made: Content[] = [];
    for (const part of parts) made.push(await this.made(part, timeZone, asOf, person));
    const says = ({ answer, rows }: Content) =>
      answer?.groups.some(({ total }) => total.n + total.pending > 0) || (rows?.length ?? 0) > 0;
    return { name, asOf: asOf.toISOString(), timeZone, parts: made, empty: !made.some(says) };
  }

  /** A part that its reader may not read is told as such; it does not keep the rest from them. */
  private async made(part: ReportPart, tz: string, asOf: Date, person: SignedInPerson): Promise<Content> {
    try {
      return await this[part.kind](part, tz, asOf, person);
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code === 'unavailable') throw problem;
      return { part, title: titleOf(part), told: [], refused: problem.code };
    }
  }

  /** The very question that a screen would ask: the days of the period, in the workspace's zone. */
  private async figure(part: ReportPart, tz: string, asOf: Date, person: SignedInPerson): Promise<Content> {
    const query = figureQuery(part, tz, asOf);
    const { question, answer } = await this.figures.figure(query, person);
    return { part, title: titleOf(part), told: question.told, answer, tz };
  }

  private async list(part: ReportPart, _tz: string, _asOf: Date, person: SignedInPerson): Promise<Content> {
    const query = {
      ...(part.filter ? { filter: JSON.stringify(part.filter) } : {}),
      ...(part.sort ? { sort: JSON.stringify(part.sort) } : {}),
    };
    const asked = { resource: part.resource as string, format: 'xlsx' as const, query };
    const most = part.most ?? mostRowsOfPart;
    const { title, told, columns, rows, total } = await this.lists.firstRows(asked, most, person);
    const heads = columns.map((column) => column.name);
    return { part, title: part.title ?? title, told, heads, rows: rows.map((row) => row.map(cellOf)), total };
  }

  private async register(part: ReportPart, tz: string, asOf: Date, person: SignedInPerson): Promise<Content> {
    const title = titleOf(part);
    const rules = part.register && ruleRows[part.register];
    if (rules) {
      const rows = rules.map(({ asked, where }) => [asked, where || 'not held here']);
      return { part, title, told: [], heads: ['Asked for', 'Where it is told'], rows, total: rows.length };
    }
    const days = daysOf(part.period as Period, tz, asOf);
    const { from, to } = readFigure({ ...days, tz, interval: 'month' }, asOf);
    const { lines, holds } = await this.registers.dispReturn(from, to, person);
    const told = [
      ['Period', `${days.from} until ${days.to}, the end left out`],
      ['Zone', tz],
      ['Start, opened and reopened, less closed, is the end', holds ? 'yes' : 'no'],
    ];
    const rows = lines.map(({ line, value }) => [line, value]);
    return { part, title, told, heads: ['Line', 'Value'], rows, total: rows.length };
  }

  private async note(part: ReportPart): Promise<Content> {
    return { part, title: part.title ?? '', told: [] };
  }
}

const registerTitles = {
  dispReturn: 'Complaints return',
  cfpbFields: 'Fields of the CFPB',
  isoClauses: 'Clauses of ISO 10002:2018',
} as const;

function titleOf({ title, kind, key, resource, register, split }: ReportPart): string {
  if (title) return title;
  if (kind === 'register' && register) return registerTitles[register];
  const name = definitionOf(key ?? '')?.name ?? resource ?? '';
  return split ? `${name}, by ${split}` : name;
}

/** A figure's part as the query that any screen or program would send. */
export function figureQuery(part: ReportPart, tz: string, asOf: Date): Record<string, string> {
  const { from, to } = daysOf(part.period as Period, tz, asOf);
  return {
    ...{ key: part.key as string, from, to, tz, interval: part.interval ?? 'week' },
    ...(part.split ? { split: part.split } : {}),
    ...(part.filter ? { filter: JSON.stringify(part.filter) } : {}),
  };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}
