/** How a column becomes one of our fields (CONTRACT.md §6). */
export type MappedField = {
  format?: string;
  /** Of a time by its format: whoever wrote it swapped day and month wherever the day is 12 or less. */
  swapped?: boolean;
  map?: Record<string, string>;
  default?: string;
} & (
  | { column: string }
  /** Several columns that make one value, like a day and a clock: joined by a blank. */
  | { columns: string[] }
  | { constant: string }
);

export interface ImportMapping {
  options?: {
    source?: string;
    delimiter?: string;
    encoding?: string;
    timeZone?: string;
    createMissing?: boolean;
    /** What a record tells: one case each, or an event of a case, of which the last one in order says how the case stands. */
    records?: 'cases' | 'events';
    /** Of a workbook: which sheet. */
    sheet?: string;
  };
  fields: Record<string, MappedField>;
}

/** `GET /imports/presets`: a mapping that comes with the house, by its name. */
export interface ImportPreset {
  name: string;
  title: string;
  /** The columns by which a file of this kind is known. */
  columns: string[];
  mapping: ImportMapping;
  /** Other writings of the same kind of file; the header says which one it is. */
  others?: { columns: string[]; mapping: ImportMapping }[];
}

/** A file of historic cases on its way in: a job with progress. `total` is the sum of accepted, rejected and duplicates. */
export interface ImportRecord {
  id: string;
  fileName: string;
  /** Size of the file, and how much of it has been read: the progress bar. */
  bytes: number;
  bytesRead?: number;
  preset: string | null;
  dryRun: boolean;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  failure: string | null;
  columns: string[] | null;
  /** What the columns mean, as it is carried out: with the encoding and the delimiter found. */
  mapping?: ImportMapping;
  total: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  /** Of the duplicates of an event log: earlier events of cases, told in their stories. */
  earlierEvents?: number;
  /** Accepted, but left out of durations: their times contradict one another. */
  contradictory: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  figures?: ImportFigures | null;
  /** When it was taken back. */
  undoneAt?: string | null;
  personId: string;
  createdAt: string;
  finishedAt: string | null;
}

/** What the cases of a file come to; of a dry run, what they would. */
export interface ImportFigures {
  cases: number;
  /** Most first; a file that names very many has the rest in `otherSquads`. */
  bySquad: { name: string; n: number }[];
  otherSquads: number;
  byChannel: Record<string, number>;
  /** By month received, in UTC. */
  byMonth: Record<string, number>;
  resolved: number;
  /** Cases of which the file says whether the first contact solved them, and those of which it says yes. */
  firstContactSaid: number;
  firstContactYes: number;
  rated: number;
  /** Rated 4 or 5. */
  ratedWell: number;
  ratingSum: number;
  promised: number;
  promisesDone: number;
  remedies: number;
}

/** A row as it would be read, in our words. */
export interface ReadRow {
  externalRef: string | null;
  receivedAt: string;
  resolvedAt: string | null;
  channel: string;
  squad: string;
  agent: string | null;
  summary: string;
  symptom: string | null;
  cause: string | null;
  severity: string;
  dueAt: string | null;
  remedy: string | null;
  amountMinor: number | null;
  currency: string | null;
  score: number | null;
}

/** `POST /import-previews`: what a file is and what it would become, as far as its first records tell. Nothing is kept. */
export interface ImportPreview {
  fileName: string;
  bytes: number;
  encoding: string;
  delimiter: string;
  /** Of a workbook: the sheet that was read, and all that hold anything. */
  sheet: string | null;
  sheets: { name: string; rows: number }[];
  /** Each column: in how many records it says anything, how many different things, some of them, and the sum of numbers. */
  columns: { name: string; filled: number; distinct: number; samples: readonly string[]; sum: number | null }[];
  /** The preset whose columns this file has. */
  preset: string | null;
  /** As it was sent, else the preset's, else a suggestion; with what was found of the file. */
  mapping: ImportMapping;
  /** What is still wrong with the mapping; where there is anything, no row was read. */
  faults: { pointer: string; code: string; detail: string }[];
  /** Days up to the 12th lie in other months than all others, and would lie in theirs if day and month were swapped back. */
  daysLookSwapped: boolean;
  /** Its rows look like counts of complaints, not like complaints. */
  looksLikeCounts: boolean;
  /** Records looked at, and whether those were all. */
  read: number;
  whole: boolean;
  rows: { line: number; columns: string[]; reason: string | null; read: ReadRow | null }[];
  accepted: number;
  rejected: number;
  figures: ImportFigures | null;
}

/** `POST /import-undoings`: an import taken back. Cases that somebody has worked on stay. */
export interface ImportUndoing {
  id: string;
  importId: string;
  byId: string;
  at: string;
  takenBack: number;
  kept: number;
}

/** `GET /rejected-rows?filter={"importId":"…"}`: a row that could not be taken, as it stood in the file, and why. */
export interface RejectedRowRecord {
  id: string;
  importId: string;
  line: number;
  columns: string[];
  code: string;
  reason: string;
}
