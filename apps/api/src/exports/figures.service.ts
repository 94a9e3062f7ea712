import { Inject, Injectable } from '@nestjs/common';
import type { Wire } from '#heart-core';
import { MetricsService, rowListing } from '../metrics/metrics.service.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { readAsked, type WholeList } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type FigureQuestion, readFigureFile } from './asked-figure-file.ts';
import type { AskedFile } from './asked-file.ts';
import type { Column } from './columns.ts';
import { ExportsService } from './exports.service.ts';
import { demoMark, fileName, type MadeFile, makeFile, typeOf } from './made-file.ts';

import { putFigure } from './paper/figure-paper.ts';
import { Paper } from './paper/paper.ts';

/** A point of a figure as a row: the members of the API's answer, and before them whose point it is. */
const always: Column[] = [
  { name: 'key', kind: 'text' },
  { name: 'group.id', kind: 'text' },
  { name: 'group.name', kind: 'text' },
  { name: 'start', kind: 'moment' },
  { name: 'end', kind: 'moment' },
  { name: 'value', kind: 'number' },
  { name: 'num', kind: 'number' },
  { name: 'den', kind: 'number' },
  { name: 'n', kind: 'number' },
  { name: 'low', kind: 'number' },
  { name: 'high', kind: 'number' },
  { name: 'pending', kind: 'number' },
  { name: 'excluded', kind: 'json' },
];
/** What only some figures tell. */
const sometimes: Column[] = [
  { name: 'parts', kind: 'json' },
  { name: 'median', kind: 'number' },
  { name: 'p90', kind: 'number' },
  { name: 'mean', kind: 'number' },
  { name: 'over', kind: 'number' },
  { name: 'working', kind: 'json' },
  { name: 'currency', kind: 'text' },
];

/** Figures as files: the points of the API's own answer, and the rows behind them. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly metrics: MetricsService,
    private readonly exports: ExportsService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The figure as it stands: what files and papers are made from. */
  async figure(query: Record<string, unknown>, person: SignedInPerson) {
    const question = readFigureFile(query, this.clock.now());
    const answer = await this.metrics.figure(question.definition.key, question.figure, person);
    return { question, answer };
  }

  async ofPoints(asked: AskedFile, person: SignedInPerson): Promise<MadeFile> {
    const { question, answer } = await this.figure(asked.query, person);
    const { name } = question.definition;
    await this.exports.remember(asked, person, { key: answer.key });
    const columns = pointColumns(answer);
    const points = pointRows(answer, columns);
    const values = async function* () {
      yield* points;
    };
    const asOf = new Date(answer.asOf);
    const told = toldWith(question, answer);
    const kept = { name: fileName(name, asked.format, asOf, this.config.demo), type: typeOf[asked.format] };
    const progress = () => ({ rows: points.length, total: points.length });
    if (asked.format === 'pdf') return { ...kept, stream: await this.paper(question, answer, person), progress };
    const facts = (n: number) => this.exports.facts({ title: name, asked: told }, asOf, n, person);
    const above = question.about && asked.format === 'csv' ? facts(points.length) : [];
    return { ...kept, stream: makeFile(asked, name, { columns, values }, facts, above), progress };
  }

  private async paper(
    { definition, figure, told }: FigureQuestion,
    answer: Wire.MetricAnswer,
    { name }: SignedInPerson,
  ) {
    const asOf = `as of ${answer.asOf.slice(0, 16).replace('T', ' ')} UTC`;
    const mark = this.config.demo ? demoMark : null;
    const paper = await Paper.begin(definition.name, `Heartdesk · ${definition.name} · ${asOf}`, mark);
    const facts = [...told, ['As of', answer.asOf], ['Taken by', name]];
    return putFigure(paper, { title: definition.name, answer, tz: figure.tz, told: facts }).done();
  }

  /** Refuses at once what could not be made later. */
  demand({ resource, format, query: { sort, ...query } }: AskedFile): void {
    if (resource === 'metric-cases' && format === 'pdf')
      throw invalid([{ pointer: '/format', code: 'choice', detail: 'Rows are a csv or an xlsx.' }]);
    readFigureFile(resource === 'metrics' && sort !== undefined ? { ...query, sort } : query, this.clock.now());
    if (resource === 'metric-cases' && sort !== undefined) readAsked(rowListing, { sort });
  }

  /** The rows behind a figure, the pending and excluded ones with their reason. */
  async ofRows(asked: AskedFile, person: SignedInPerson): Promise<MadeFile> {
    const { sort, ...query } = asked.query;
    const { definition, figure, about, told } = readFigureFile(query, this.clock.now());
    const list = readAsked(rowListing, sort === undefined ? {} : { sort });
    let whole: WholeList | undefined;
    await this.metrics.rows(definition.key, figure, { ...list, taken: (one) => (whole = one) }, person);
    await this.exports.remember(asked, person, { key: definition.key, filters: Object.keys(figure.filter) });
    const title = `Rows behind ${definition.name}`;
    const question = { whole: whole as unknown as WholeList, sheet: { title, ...behind }, about, filters: [] };
    return this.exports.make(asked, { ...question, heading: { title, asked: told } }, person);
  }
}

/** The columns of a figure's points: those that every figure has, and what this one tells besides. */
export const pointColumns = ({ groups }: Wire.MetricAnswer): Column[] => [
  ...always,
  ...sometimes.filter(({ name }) => groups.some(({ points }) => points.some((point) => name in point))),
];

/** The points of a figure, group by group, as rows of these columns. */
export const pointRows = ({ key, groups }: Wire.MetricAnswer, columns: readonly Column[]): unknown[][] =>
  groups.flatMap(({ group, points }) =>
    points.map((point) => columns.map((column) => cellOf(key, group, point, column))),
  );

const behind = { parts: { customer: ['id', 'name'], nextPromise: ['kind', 'what', 'dueAt'] } };

function cellOf(key: string, group: Wire.MetricGroup['group'], point: Wire.MetricPoint, { name }: Column): unknown {
  if (name === 'key') return key;
  if (name === 'group.id') return group.id;
  if (name === 'group.name') return group.name;
  return (point as unknown as Record<string, unknown>)[name];
}

/** What was asked and, group by group, what it came to as a whole. */
function toldWith({ told }: FigureQuestion, { groups, warnings }: Wire.MetricAnswer): (readonly string[])[] {
  const totals = groups.map(({ group, total }) => [
    `Total, ${group.name}`,
    `value ${total.value ?? 'no data'}, n ${total.n}, ${total.pending} pending, ${total.excluded.reduce((sum, { count }) => sum + count, 0)} excluded`,
  ]);
  return [...told, ...totals, ...warnings.map(({ detail }) => ['Warning', detail])];
}
