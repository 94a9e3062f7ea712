import type { ListKind } from '../lists/list-fields.ts';
import type { ListDifference, ListOutcome } from '../lists/placing-rows.ts';
import type { ImportMapping } from './imports.ts';

/** A row of a list as it was read, and what it comes to. */
export interface ListRowShown {
  line: number;
  outcome: ListOutcome;
  /** Who or what it is of, where the house has them already. */
  recordId: string | null;
  /** In our words; null where it could not be read. */
  facts: Record<string, string> | null;
  /** As it stood, where it could not be read. */
  columns: string[] | null;
  /** What it says otherwise than the house. */
  changes: ListDifference[];
  /** Why it is refused. */
  code: string | null;
  reason: string | null;
}

/** How many rows came to what. */
export interface ListCounts {
  added: number;
  changed: number;
  same: number;
  refused: number;
}

/** `POST /list-previews`: what a list is and what it would come to, row by row. Nothing is kept. */
export interface ListPreview extends ListCounts {
  kind: ListKind;
  fileName: string;
  encoding: string;
  delimiter: string;
  /** Of a workbook: the sheet that was read, and all that hold anything. */
  sheet: string | null;
  sheets: { name: string; rows: number }[];
  columns: { name: string; samples: readonly string[] }[];
  /** As it was sent, else as the names of the columns suggest; with what was found of the file. */
  mapping: ImportMapping;
  /** What is still wrong with the mapping; where there is anything, no row was read. */
  faults: { pointer: string; code: string; detail: string }[];
  /** Every row. */
  rows: ListRowShown[];
}

/** `POST /list-imports`: a list of squads, people or customers that was taken in, in one deed. */
export interface ListImportRecord extends ListCounts {
  id: string;
  kind: ListKind;
  fileName: string;
  columns: string[];
  mapping: ImportMapping;
  personId: string;
  at: string;
  /** When it was taken back. */
  undoneAt: string | null;
}

/** `POST /list-undoings`: a list taken back, as far as nobody had used whom it added. What it changed stays changed. */
export interface ListUndoing {
  id: string;
  listImportId: string;
  byId: string;
  at: string;
  takenBack: number;
  kept: number;
}

/** `GET /list-rows?filter={"listImportId":"…"}`: what became of one row. Those that were refused keep their columns, to be mended. */
export interface ListRowRecord {
  id: string;
  listImportId: string;
  line: number;
  outcome: ListOutcome;
  recordId: string | null;
  columns: string[] | null;
  code: string | null;
  reason: string | null;
  /** Once its list was taken back: whether that took it back, or it is in use, or it had only changed who was here. */
  undone: 'takenBack' | 'inUse' | 'changed' | null;
}
