/** Something the house does by itself, at its time: a warning, a mail, a digest. */
export interface JobRecord {
  id: string;
  kind: string;
  /** What it is about, by id. */
  subject: string;
  /** The moment that it is for. */
  dueAt: string;
  recipientId: string | null;
  state: 'queued' | 'running' | 'done' | 'dead';
  /** Not before this moment. */
  runAfter: string;
  attempts: number;
  /** Why the last attempt failed: a code, never anyone's words or address. */
  lastError: string | null;
  createdAt: string;
  doneAt: string | null;
}

/** `POST /job-retries`: gives a dead job another round of attempts. */
export interface JobRetryBody {
  jobId: string;
}
