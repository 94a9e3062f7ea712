import { type Definition, definitionOf } from '#heart-core';
import { type AskedFigure, readFigure } from '../metrics/asked-figure.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { readAbout } from './asked-file.ts';

/** A figure, asked for as `GET /metrics/:key` asks for it, with its key among the parameters. */
export interface FigureQuestion {
  definition: Definition;
  figure: AskedFigure;
  about: boolean;
  /** What was asked, as it stands over the file. */
  told: (readonly string[])[];
}

/** Reads the query of a figure's file; `more` are the parameters that it takes besides. */
export function readFigureFile(
  given: Record<string, unknown>,
  now: Date,
  more: readonly string[] = [],
): FigureQuestion {
  const { about, query } = readAbout(given);
  const { key, ...asked } = query;
  const definition = typeof key === 'string' ? definitionOf(key) : undefined;
  if (!definition) throw invalid([{ pointer: '/key', code: 'choice', detail: 'key is the key of a figure.' }]);
  const figure = readFigure(asked, now, more);
  return { definition, figure, about, told: toldOf(definition, figure, asked) };
}

const inZone = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);

function toldOf({ version, cohort }: Definition, figure: AskedFigure, asked: Record<string, unknown>) {
  const { from, to, tz, split, filter } = figure;
  const parts = Object.entries(filter).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`);
  return [
    ['Definition', `version ${version}, by ${cohort}`],
    ['Period', `${inZone(from, tz)} until ${inZone(to, tz)}`],
    ['Zone of its days', tz],
    ['Interval', String(asked.interval ?? 'week')],
    ['Split by', split ?? 'nothing'],
    ['Filter', parts.length > 0 ? parts.join('; ') : 'none'],
  ];
}
