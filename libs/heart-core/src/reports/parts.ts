import type { ExportableList } from '../files/exportable.ts';
import { type Period } from './schedule.ts';

export const partKinds = ['figure', 'list', 'register', 'note'] as const;
export const looks = ['trend', 'number', 'table'] as const;
export const registers = ['dispReturn', 'cfpbFields', 'isoClauses'] as const;
export type Register = (typeof registers)[number];
export const sharings = ['private', 'squad', 'shared'] as const;
export const mostParts = 30;
export const mostRowsOfPart = 200;

/** A part of a report: a figure with its own question, the first rows of a list, a register, or words. */
export interface ReportPart {
  kind: (typeof partKinds)[number];
  title?: string;
  /** Of a figure. */
  key?: string;
  split?: string;
  interval?: 'day' | 'week' | 'month';
  look?: (typeof looks)[number];
  /** Of a figure and of the return: what it looks back on. */
  period?: Period;
  /** Of a list. */
  resource?: ExportableList;
  sort?: string[];
  most?: number;
  /** Of a figure and of a list, in its own words. */
  filter?: Record<string, unknown>;
  register?: Register;
  /** Of a note. */
  text?: string;
}

/** What a part needs so that it says something, by its kind; the first that is missing, or null. */
export function missingIn({ kind, key, period, resource, register, text }: ReportPart): keyof ReportPart | null {
  const needs: Record<ReportPart['kind'], [keyof ReportPart, unknown][]> = {
    figure: [
      ['key', key],
      ['period', period],
    ],
    list: [['resource', resource]],
    register: [
      ['register', register],
      ...(register === 'dispReturn' ? ([['period', period]] as [keyof ReportPart, unknown][]) : []),
    ],
    note: [['text', text]],
  };
  return needs[kind].find(([, value]) => value === undefined)?.[0] ?? null;
}
