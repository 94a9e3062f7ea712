/** A file that is made in the background: `POST /exports`, `GET /exports/:id`. Only its asker reads it. */
export interface ExportRecord {
  id: string;
  resource: string;
  format: 'csv' | 'xlsx' | 'pdf';
  /** The list's or the figure's own question. */
  query: Record<string, string>;
  /** After seven days it is `expired`, and the file is gone. */
  state: 'queued' | 'running' | 'done' | 'failed' | 'expired';
  failure: string | null;
  fileName: string | null;
  /** Rows to be written, once they are counted, and those that were. */
  total: number | null;
  rowsMade: number;
  bytes: number;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
}
