import type { FieldProblem } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

export const fileFormats = ['csv', 'xlsx', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file as it was asked for: of what, in which form, and the list's own question in the list's own words. */
export interface AskedFile {
  resource: string;
  format: FileFormat;
  query: Record<string, unknown>;
  /** Where somebody watches it being made: its rows are counted first. */
  counted?: boolean;
}

/** Does the file begin with what it is? Only a CSV file is asked: an XLSX file always says so on a sheet of its own. */
export function readAbout({ about, ...query }: Record<string, unknown>): {
  about: boolean;
  query: Record<string, unknown>;
} {
  if (about !== undefined && about !== 'true' && about !== 'false')
    throw invalid([{ pointer: '/about', code: 'choice', detail: 'about is true or false.' }]);
  return { about: about === 'true', query };
}

/** Refuses what a list takes and a file does not: a file has no pages. */
export function demandNames(query: Record<string, unknown>, names: readonly string[]): void {
  const faults: FieldProblem[] = Object.keys(query)
    .filter((name) => !names.includes(name))
    .map((name) => ({ pointer: `/${name.slice(0, 60)}`, code: 'unknown', detail: 'A file takes no such parameter.' }));
  if (faults.length > 0) throw invalid(faults);
}
