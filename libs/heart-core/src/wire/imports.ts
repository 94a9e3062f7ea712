/** How a column becomes one of our fields (CONTRACT.md §6). */
export type MappedField = { format?: string; map?: Record<string, string>; default?: string } & (
  | { column: string }
  | { constant: string }
);

export interface ImportMapping {
  options?: { source?: string; delimiter?: string; encoding?: string; timeZone?: string; createMissing?: boolean };
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
  /** Accepted, but left out of durations: their times contradict one another. */
  contradictory: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  personId: string;
  createdAt: string;
  finishedAt: string | null;
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
