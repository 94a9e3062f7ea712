import type { FieldProblem } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';
import { readMoment } from '../platform/fields.ts';

export interface AskedWorkingTime {
  squadId: string;
  from: Date | null;
  minutes: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const mostMinutes = 60_000;

/** Reads the query of `GET /working-time`. */
export function readWorkingTime(query: Record<string, unknown>): AskedWorkingTime {
  const faults: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) faults.push({ pointer: `/${name}`, code: 'repeated', detail: 'Give it once.' });
    else if (!['squadId', 'from', 'minutes'].includes(name))
      faults.push({ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' });
  }
  const { squadId, from, minutes } = query;
  if (typeof squadId !== 'string' || !uuid.test(squadId))
    faults.push({ pointer: '/squadId', code: 'id', detail: 'Say which squad.' });
  if (from !== undefined && !readMoment(from))
    faults.push({ pointer: '/from', code: 'moment', detail: 'A moment with an offset, like 2026-01-14T11:30:00Z.' });
  const counted = minutes === undefined ? 0 : Number(minutes);
  if (!/^\d{1,5}$/.test(String(minutes ?? 0)) || counted > mostMinutes)
    faults.push({ pointer: '/minutes', code: 'integer', detail: `Whole minutes, ${mostMinutes} at most.` });
  if (faults.length > 0) throw invalid(faults);
  return { squadId: squadId as string, from: from === undefined ? null : readMoment(from), minutes: counted };
}
