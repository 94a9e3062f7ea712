import type { Readable } from 'node:stream';
import type { Wire } from '#heart-core';
import { pointColumns, pointRows } from '../exports/figures.service.ts';
import { demoMark } from '../exports/made-file.ts';
import { intervalInWords, pointInWords, putFigure } from '../exports/paper/figure-paper.ts';
import { ink, Paper, type PaperColumn } from '../exports/paper/paper.ts';
import { bookOf, type SheetOf } from '../exports/xlsx.ts';

/** What a report is sent with besides its parts. */
export interface Made {
  content: Wire.ReportContent;
  version: number | null;
  reader: string;
  note: string | null;
  demo: boolean;
}

/** A paper has room for so many columns; a sheet of a file holds all. */
const mostColumns = 6;
/** Ids and long objects say nothing on paper. */
const unsaid = /(^id$|Id$|Ids$|^events$|^steps$|^refs$|^fields$)/;

/** A report as a PDF: a part a sheet, each with what was asked. */
export async function paperOf({ content, version, reader, note, demo }: Made): Promise<Readable> {
  const asOf = `as of ${content.asOf.slice(0, 16).replace('T', ' ')} UTC`;
  const paper = await Paper.begin(content.name, `Heartdesk · ${content.name} · ${asOf}`, demo ? demoMark : null);
  paper
    .heading(content.name, 22)
    .facts([
      ['As of', content.asOf],
      ['Zone of its days', content.timeZone],
      ['Made for', reader],
      ...(version === null ? [] : [['Version', String(version)]]),
    ]);
  if (note) paper.words(note);
  for (const [i, part] of content.parts.entries()) {
    const before = content.parts[i - 1];
    if (i > 0 && !(before?.part.kind === 'note' && i === 1)) paper.next();
    putPart(paper, part);
  }
  return paper.done();
}

function putPart(
  paper: Paper,
  { part, title, told, answer, tz = 'UTC', heads, rows, total, refused }: Wire.PartContent,
): void {
  if (refused) paper.heading(title).words('This part is not yours to read, or its question no longer fits.', ink.muted);
  else if (part.kind === 'note') {
    if (title) paper.heading(title);
    paper.words(part.text ?? '');
  } else if (answer && part.look === 'number') {
    paper
      .heading(title)
      .facts(told)
      .table(
        [
          { head: 'Group', share: 30 },
          { head: 'Value', share: 25, align: 'right' },
          { head: 'Interval', share: 25, align: 'right' },
          { head: 'n', share: 20, align: 'right' },
        ],
        answer.groups.map(({ group, total: all }) => [
          group.name,
          pointInWords(all, answer.definition.unit),
          intervalInWords(all, answer.definition.unit),
          String(all.n),
        ]),
      );
  } else if (answer) putFigure(paper, { title, answer, tz, told, drawn: part.look !== 'table' });
  else if (heads && rows) putRows(paper, { title, told, heads, rows, total });
}

function putRows(
  paper: Paper,
  {
    title,
    told,
    heads,
    rows,
    total = 0,
  }: Required<Pick<Wire.PartContent, 'title' | 'told' | 'heads' | 'rows'>> & { total?: number },
): void {
  paper.heading(title).facts(told);
  if (rows.length === 0) {
    paper.words('Nothing.', ink.muted);
    return;
  }
  if (total > rows.length) paper.words(`The first ${rows.length} of ${total}; the sheet holds the same.`, ink.muted);
  const shown = heads
    .map((head, i) => ({ head, i }))
    .filter(({ head, i }) => !unsaid.test(head) && rows.some((row) => row[i] !== null))
    .slice(0, mostColumns);
  const columns: PaperColumn[] = shown.map(({ head, i }) => ({
    head,
    share: Math.min(40, Math.max(head.length + 2, ...rows.slice(0, 40).map((row) => String(row[i] ?? '').length))),
  }));
  paper.table(
    columns,
    rows.map((row) => shown.map(({ i }) => said(row[i] ?? null))),
  );
}

/** Longer words are cut on paper: they are whole in the sheet. */
const longest = 160;
function said(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return text.slice(0, 16).replace('T', ' ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The same report as sheets: a part a sheet, figures point by point. */
export function sheetsOf({ content, version, reader, note, demo }: Made): Readable {
  const sheets = content.parts.flatMap(sheetOf);
  const facts = (n: number) => [
    ['Heartdesk', content.name],
    ['As of', content.asOf],
    ['Zone of its days', content.timeZone],
    ['Made for', reader],
    ...(version === null ? [] : [['Version', String(version)]]),
    ['Rows', String(n)],
    ...(note ? [['Note', note]] : []),
    ...content.parts.flatMap(({ title, told, part, refused }) => [
      ['', ''],
      ['Part', title || part.kind],
      ...(part.kind === 'note' ? [['Note', part.text ?? '']] : told),
      ...(refused ? [['Not made', refused]] : []),
    ]),
    ...(demo ? [['DEMO', demoMark]] : []),
  ];
  return bookOf(sheets, facts);
}

function sheetOf({ title, answer, heads, rows }: Wire.PartContent): SheetOf[] {
  if (answer) {
    const columns = pointColumns(answer);
    return [{ title, columns, rows: pointRows(answer, columns) }];
  }
  if (!heads || !rows) return [];
  const columns = heads.map((name, i) => ({
    name,
    kind: rows.some((row) => typeof row[i] === 'number') ? ('number' as const) : ('text' as const),
  }));
  return [{ title, columns, rows }];
}
