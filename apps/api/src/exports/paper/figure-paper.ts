import { type Definition, readAsCounts, strengthOf, valueInWords, type Wire } from '#heart-core';
import { type ChartLine, drawLines, mostLines } from './line-chart.ts';
import { ink, type Paper, type PaperColumn } from './paper.ts';

const locale = 'en-GB';
const chartHeight = 210;
/** So many groups stand beside one another; more go one under the other. */
const mostBeside = 10;

/** A figure that was asked for, and what it came to. */
export interface FigureOnPaper {
  title: string;
  answer: Wire.MetricAnswer;
  tz: string;
  told: readonly (readonly string[])[];
  /** Without its chart, the table alone. */
  drawn?: boolean;
}

const whole = (n: number) => new Intl.NumberFormat(locale).format(n);
const written = (value: number, { n, currency }: Wire.MetricPoint, unit: Definition['unit']) =>
  valueInWords(value, n, unit, locale, currency);

/** A figure in words, as every screen writes it: counts below twenty, no data for none. */
export function pointInWords(point: Wire.MetricPoint, unit: Definition['unit']): string {
  const { value, num, n } = point;
  if (unit === 'count') return whole(value ?? 0);
  const strength = strengthOf(n);
  if (value === null || strength === 'none') return 'no data';
  if (strength === 'counts') return unit === 'share' ? `${whole(num)} of ${whole(n)}` : 'too few';
  const said = unit === 'mean' ? `${written(value, point, unit)} of 5` : written(value, point, unit);
  return strength === 'few' ? `${said} (few cases)` : said;
}

export function intervalInWords(point: Wire.MetricPoint, unit: Definition['unit']): string {
  const { low, high, n } = point;
  if (low === null || high === null || n < readAsCounts) return '';
  return `${written(low, point, unit)} to ${written(high, point, unit)}`;
}

/** A figure on paper: the finding in words, its chart and every number of it as a table. */
export function putFigure(paper: Paper, { title, answer, tz, told, drawn = true }: FigureOnPaper): Paper {
  const { definition, groups, warnings } = answer;
  const { unit } = definition;
  paper.heading(title);
  for (const { group, total } of groups.slice(0, 12)) {
    const interval = intervalInWords(total, unit);
    const n = unit === 'count' ? '' : `, n ${whole(total.n)}`;
    paper.words(`${group.name}: ${pointInWords(total, unit)}${interval ? ` (${interval})` : ''}${n}`);
  }
  for (const { detail } of warnings) paper.words(detail, ink.mark);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: tz });
  const labels = (groups[0]?.points ?? []).map(({ start }) => day.format(new Date(start)));
  const lines = [...groups]
    .sort((a, b) => b.total.n - a.total.n)
    .slice(0, mostLines)
    .map((one) => lineOf(one, answer));
  if (drawn) putChart(paper, answer, { labels, lines });
  paper.facts(told);
  return groups.length > 1 && groups.length <= mostBeside ? putBeside(paper, answer, tz) : putLong(paper, answer, tz);
}

/** Groups beside one another, a stretch of time a row: each value with its n. The intervals are in the other files. */
function putBeside(paper: Paper, { definition, groups }: Wire.MetricAnswer, tz: string): Paper {
  const { unit } = definition;
  const cell = (point: Wire.MetricPoint | undefined) => {
    if (!point) return '';
    const said = pointInWords(point, unit).replace(' (few cases)', '');
    return unit === 'count' || point.n < readAsCounts ? said : `${said} (${whole(point.n)})`;
  };
  if (unit !== 'count') paper.words('In brackets: n.', ink.muted);
  const day = longDay(tz);
  return paper.table(
    [
      { head: 'From', share: 14 },
      ...groups.map(({ group }): PaperColumn => ({ head: group.name, share: 10, align: 'right' })),
    ],
    (groups[0]?.points ?? []).map(({ start }, i) => [
      day.format(new Date(start)),
      ...groups.map(({ points }) => cell(points[i])),
    ]),
  );
}

/** Every number of a point in a row of its own. */
function putLong(paper: Paper, { groups, definition }: Wire.MetricAnswer, tz: string): Paper {
  return paper.table(
    [
      { head: 'From', share: 15 },
      { head: 'Group', share: 22 },
      { head: 'Value', share: 20, align: 'right' },
      { head: 'Interval', share: 19, align: 'right' },
      { head: 'n', share: 9, align: 'right' },
      { head: 'Pending', share: 9, align: 'right' },
      { head: 'Left out', share: 9, align: 'right' },
    ],
    groups.flatMap(({ group, points }) => points.map((point) => rowOf(group.name, point, definition.unit, tz))),
  );
}

const longDay = (timeZone: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });

function putChart(
  paper: Paper,
  { definition, groups }: Wire.MetricAnswer,
  { labels, lines }: { labels: string[]; lines: ChartLine[] },
): void {
  const { unit } = definition;
  if (!lines.some(({ dots }) => dots.some(({ value }) => value !== null))) {
    paper.words('Too few to draw: a point of the chart needs twenty.', ink.muted);
    return;
  }
  const tick = (value: number) =>
    unit === 'mean' || unit === 'count' ? whole(value) : valueInWords(value, 0, unit, locale, definition.currency);
  paper.drawing(chartHeight, (pen, box) =>
    drawLines(pen, box, { labels, lines, top: unit === 'share' ? 1 : null, tick }),
  );
  if (groups.length > mostLines)
    paper.words(`The chart shows the ${mostLines} largest; the table shows all.`, ink.muted);
}

/** Is it enough for a point of a line? A count always is. */
const speaks = ({ value, n }: Wire.MetricPoint, unit: Definition['unit']) =>
  value !== null && (unit === 'count' || n >= readAsCounts);

function lineOf({ group, points }: Wire.MetricGroup, { definition, asOf }: Wire.MetricAnswer): ChartLine {
  const dots = points.map((point) => {
    const drawn = speaks(point, definition.unit);
    const { value, low, high, pending, end } = point;
    return {
      value: drawn ? value : null,
      low: drawn ? low : null,
      high: drawn ? high : null,
      unripe: pending > 0 || end >= asOf,
    };
  });
  return { name: group.name, dots };
}

function rowOf(name: string, point: Wire.MetricPoint, unit: Definition['unit'], tz: string): string[] {
  const excluded = point.excluded.reduce((sum, { count }) => sum + count, 0);
  return [
    longDay(tz).format(new Date(point.start)),
    name,
    pointInWords(point, unit),
    intervalInWords(point, unit),
    whole(point.n),
    whole(point.pending),
    whole(excluded),
  ];
}
