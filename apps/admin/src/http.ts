import { HttpError } from 'react-admin';
import type { ProblemRecord } from '#heart-core/wire';
import { noteRelease } from './release.ts';

export const apiUrl = '/api/v1';

interface Asked {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What the house refused, as react-admin passes it on: the problem document, and its field faults by name. */
export interface Refused extends HttpError {
  body: Partial<ProblemRecord> & { errors?: unknown; faults?: Record<string, string> };
}

/** Asks the API; a refusal becomes an HttpError that carries the problem document. */
export async function ask<T>(
  path: string,
  { method = 'GET', body, headers, signal }: Asked = {},
): Promise<{ json: T; headers: Headers; status: number }> {
  const form = body instanceof FormData;
  const response = await send(`${apiUrl}${path}`, {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
  });
  setByHouse(response.headers.get('date'));
  noteRelease(response.headers.get('x-release'));
  const text = await response.text();
  const json = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
  if (!response.ok) throw refusalOf(response.status, json as Partial<ProblemRecord> | null);
  return { json: json as T, headers: response.headers, status: response.status };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem;
    throw new HttpError('error.offline', 0, { type: 'offline' });
  }
}

function refusalOf(status: number, problem: Partial<ProblemRecord> | null): HttpError {
  const faults = faultsOf(problem);
  const errors = Object.keys(faults).length > 0 ? faults : undefined;
  return new HttpError(problem?.detail ?? problem?.title ?? 'error.unknown', status, { ...problem, errors, faults });
}

/** The faults of a problem document by the field they stand at: the last name of the pointer. */
export function faultsOf(problem: Partial<ProblemRecord> | null): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { pointer, detail } of problem?.errors ?? []) faults[pointer.split('/').at(-1) || 'root'] ??= detail;
  return faults;
}

export const codeOfProblem = (problem: unknown): string =>
  ((problem as Refused | null)?.body?.type ?? '').split('/').at(-1) ?? '';

/** A key under which the same wish is done once, however often it is sent. */
export const freshKey = (): string => crypto.randomUUID();

let ahead = 0;

function setByHouse(date: string | null): void {
  const told = Date.parse(date ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

/** The time by the house's clock, a second behind at most: what is said to have happened must not lie in its future. */
export const houseNow = (): Date => new Date(Date.now() + Math.min(ahead, 0));
