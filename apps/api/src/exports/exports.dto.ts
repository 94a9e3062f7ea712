import { definitions, exportableLists } from '#heart-core';
import { intervals, splits } from '../metrics/asked-figure.ts';
import { Bag, OneOf, Texts, Words } from '../platform/fields.ts';
import { fileFormats } from './asked-file.ts';

export const exportable = [...exportableLists, 'metrics', 'metric-cases'];

/** A file to be made: of what, in which form, and the list's or the figure's own question. */
export class ExportBody {
  @OneOf(exportable) resource!: string;
  @OneOf(fileFormats) format!: (typeof fileFormats)[number];
  @Bag({ optional: true, about: 'The filter of the list, or that of the figure.' }) filter?: Record<string, unknown>;
  @Texts({ max: 2, each: 60, optional: true, about: 'The sort of the list: its name, and ASC or DESC.' })
  sort?: string[];
  @OneOf(
    definitions.map(({ key }) => key),
    { optional: true, about: 'Of metrics and metric-cases: which figure.' },
  )
  key?: string;
  @Words({ max: 40, optional: true, about: 'Of a figure: a moment, or a day of tz.' }) from?: string;
  @Words({ max: 40, optional: true }) to?: string;
  @Words({ max: 60, optional: true, about: 'Of a figure: a zone of the IANA database.' }) tz?: string;
  @OneOf(intervals, { optional: true }) interval?: string;
  @OneOf(splits, { optional: true }) split?: string;
}
