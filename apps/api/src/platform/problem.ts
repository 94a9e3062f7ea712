import { type FieldProblem, Refusal, type RefusalCode } from '#heart-core';
import { codeOf } from './house.ts';

/** An RFC 9457 problem document. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  requestId: string;
  reason?: string;
  errors?: FieldProblem[];
  [member: string]: unknown;
}

const statusOf: Record<RefusalCode, number> = {
  validation: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'step-order': 409,
  'close-blocked': 409,
  'already-decided': 409,
  'version-mismatch': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-mismatch': 422,
  unprocessable: 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
};

const words: Record<RefusalCode, [title: string, detail: string]> = {
  validation: ['Something in the request is not right', 'Mend the named fields and send it again.'],
  unauthenticated: ['Sign in first', 'There is no valid session. Sign in and try again.'],
  forbidden: ['Not yours to do', 'Your role does not allow this. A supervisor or an administrator can help.'],
  'not-found': ['Not found', 'There is no such thing within your reach.'],
  conflict: ['Not possible as things stand', 'Someone or something else came first. Read it again.'],
  'step-order': ['Another step comes first', 'Record the named step first. Your words are not lost.'],
  'close-blocked': ['The case cannot close yet', 'See what is missing.'],
  'already-decided': ['Already decided', 'Someone has decided this before.'],
  'version-mismatch': ['Changed in the meantime', 'Read it again and apply your change to what is there now.'],
  'payload-too-large': ['Too large', 'The request is larger than this address takes.'],
  'unsupported-media-type': ['Wrong content type', 'Send application/json.'],
  'idempotency-mismatch': ['The same key with another body', 'Use a new Idempotency-Key for another request.'],
  unprocessable: ['The request names something that is not there', 'Check what it refers to.'],
  'precondition-required': ['If-Match is missing', 'Read the record and send its ETag as If-Match.'],
  'rate-limited': ['Too many requests', 'Wait a moment and try again.'],
  internal: ['Something went wrong here', 'Nothing was changed. Try again; if it stays, tell us the request id.'],
  unavailable: ['The database cannot be reached', 'Nothing was changed. Try again in a moment.'],
};

/** What a problem of any kind tells the outside: never a stack, SQL or another person's data. */
export function problemOf(problem: unknown, instance: string, requestId: string): Problem {
  const refusal = asRefusal(problem);
  const [title, detail] = words[refusal.code];
  const { errors, ...facts } = refusal.facts as { errors?: FieldProblem[]; detail?: string };
  return {
    type: `/problems/${refusal.code}`,
    title,
    status: statusOf[refusal.code],
    detail,
    instance,
    requestId,
    ...facts,
    ...(errors ? { errors } : {}),
  };
}

/** Every failure as a refusal: our own as it is, the web server's and the database's by their codes. */
export function asRefusal(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  const status =
    (problem as { statusCode?: number; status?: number } | null)?.statusCode ??
    (problem as { status?: number } | null)?.status;
  return byDatabaseCode(codeOf(problem)) ?? withoutConnection(problem) ?? byStatus(status) ?? new Refusal('internal');
}

const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  '55P03',
  '57014',
]);

/** What the pool says, without a code, when every connection is busy for too long, or one is lost or silent. */
const noConnection = /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/;

const withoutConnection = (problem: unknown): Refusal | null =>
  noConnection.test((problem as Error | null)?.message ?? '') ? new Refusal('unavailable') : null;

function byDatabaseCode(code: string): Refusal | null {
  if (lostConnection.has(code)) return new Refusal('unavailable');
  if (code === '23505' || code === '23P01') return new Refusal('conflict', { detail: 'There is already one like it.' });
  if (code === '23503') return new Refusal('unprocessable', { detail: 'It refers to something that is not there.' });
  if (code === '23514' || code === '23502')
    return new Refusal('unprocessable', { detail: 'The tables refuse this state.' });
  if (code === '40001' || code === '40P01') return new Refusal('conflict');
  if (
    code === '22001' ||
    code === '22003' ||
    code === '22021' ||
    code === '22P02' ||
    code === '22P05' ||
    code === '22007' ||
    code === '22008'
  )
    return new Refusal('validation');
  return null;
}

function byStatus(status: number | undefined): Refusal | null {
  if (status === 413) return new Refusal('payload-too-large');
  if (status === 415) return new Refusal('unsupported-media-type');
  if (status === 404) return new Refusal('not-found');
  if (status === 429) return new Refusal('rate-limited');
  if (status === 503) return new Refusal('unavailable');
  if (status && status >= 400 && status < 500) return new Refusal('validation');
  return null;
}
