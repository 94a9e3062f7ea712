import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type Box, ink, onPaper } from './paper.ts';

/** One series as it is drawn: a value, a gap, or one that is still being counted. */
export interface ChartLine {
  name: string;
  dots: { value: number | null; low: number | null; high: number | null; unripe: boolean }[];
}

export interface LineChart {
  labels: readonly string[];
  lines: readonly ChartLine[];
  /** The end of the axis: 1 of a share; none: as high as the highest. */
  top: number | null;
  tick: (value: number) => string;
}

/** The series of UX.md §15: told apart by colour, by dash and by the shape of their dots. */
const looks = [
  { color: '#3730A3', dash: [] },
  { color: '#8A7A1E', dash: [7, 3] },
  { color: '#2A8F9C', dash: [2, 2] },
  { color: '#6B1B12', dash: [7, 2, 2, 2] },
] as const;
/** More lines than these cannot be told apart. */
export const mostLines = looks.length;
const room = { left: 44, right: 110, top: 8, bottom: 22 };
const mostLabels = 12;

/** Lines over time from zero up, with the interval of a single one as a band. A gap is a gap; what is still counted is hollow and dotted. */
export function drawLines(pen: PDFKit.PDFDocument, box: Box, chart: LineChart): void {
  const { labels, lines, top, tick } = chart;
  const values = lines.flatMap(({ dots }) => dots.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const y = scaleLinear()
    .domain([0, top ?? (Math.max(...values) || 1)])
    .range([box.y + box.height - room.bottom, box.y + room.top]);
  if (top === null) y.nice(5);
  const x = scalePoint<number>()
    .domain(labels.map((_label, i) => i))
    .range([box.x + room.left, box.x + box.width - room.right])
    .padding(0.5);
  const at = (i: number) => x(i) ?? 0;
  for (const value of y.ticks(5)) {
    const place = y(value);
    pen
      .moveTo(box.x + room.left, place)
      .lineTo(box.x + box.width - room.right, place)
      .lineWidth(0.5)
      .stroke(ink.rule);
    pen.fontSize(7.5).fillColor(ink.muted);
    pen.text(tick(value), box.x, place - 5, { width: room.left - 6, align: 'right', lineBreak: false });
  }
  const every = Math.ceil(labels.length / mostLabels);
  for (const [i, label] of labels.entries())
    if (i % every === 0) {
      const width = 60;
      pen.fontSize(7.5).fillColor(ink.muted);
      pen.text(label, at(i) - width / 2, box.y + box.height - room.bottom + 6, {
        width,
        align: 'center',
        lineBreak: false,
      });
    }
  if (lines.length === 1) drawBand(pen, lines[0] as ChartLine, at, y);
  for (const [i, one] of lines.slice(0, mostLines).entries()) drawLine(pen, one, looks[i] ?? looks[0], at, y);
  nameLines(pen, box, lines.slice(0, mostLines), y);
}

type Place = (value: number) => number;

function drawBand(pen: PDFKit.PDFDocument, { dots }: ChartLine, at: Place, y: Place): void {
  const path = area<ChartLine['dots'][number]>()
    .defined(({ value, low, high }) => value !== null && low !== null && high !== null)
    .x((_dot, i) => at(i))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0))(dots);
  if (path) pen.path(path).fillOpacity(0.16).fill(looks[0].color).fillOpacity(1);
}

function drawLine(
  pen: PDFKit.PDFDocument,
  { dots }: ChartLine,
  look: (typeof looks)[number],
  at: Place,
  y: Place,
): void {
  const stretch = (unripe: boolean) =>
    line<ChartLine['dots'][number]>()
      .defined((dot, i) => dot.value !== null && (unripe ? dot.unripe || dots[i + 1]?.unripe === true : !dot.unripe))
      .x((_dot, i) => at(i))
      .y(({ value }) => y(value ?? 0))(dots);
  const [ripe, still] = [stretch(false), stretch(true)];
  pen.lineWidth(1.8);
  if (ripe) dashed(pen.path(ripe), look.dash).stroke(look.color).undash();
  if (still) dashed(pen.path(still), [1.5, 2.5]).stroke(look.color).undash();
  for (const [i, { value, unripe }] of dots.entries()) {
    if (value === null) continue;
    pen.circle(at(i), y(value), 2.4).lineWidth(1.2);
    if (unripe) pen.fillAndStroke('#FFFFFF', look.color);
    else pen.fill(look.color);
  }
}

const dashed = (pen: PDFKit.PDFDocument, dash: readonly number[]) =>
  dash.length > 0 ? pen.dash(dash[0] as number, { space: dash[1] as number }) : pen.undash();

/** Names stand at the ends of their lines, never on one another. */
function nameLines(pen: PDFKit.PDFDocument, box: Box, lines: readonly ChartLine[], y: Place): void {
  const ends = lines
    .map(({ name, dots }, i) => ({
      name,
      color: looks[i]?.color ?? ink.text,
      value: dots.findLast(({ value }) => value !== null)?.value,
    }))
    .filter((end) => end.value !== undefined && end.value !== null)
    .map((end) => ({ ...end, place: y(end.value as number) - 5 }))
    .sort((a, b) => a.place - b.place);
  let least = box.y;
  for (const { name, color, place } of ends) {
    const top = Math.max(place, least);
    pen.font('bold').fontSize(8).fillColor(color);
    pen.text(onPaper(name), box.x + box.width - room.right + 8, top, {
      width: room.right - 8,
      height: 11,
      ellipsis: true,
    });
    least = top + 12;
  }
  pen.font('regular');
}
