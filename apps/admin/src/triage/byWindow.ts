import type { CommitmentRecord } from '#heart-core/wire';

type Call = Pick<CommitmentRecord, 'windowFrom' | 'dueAt'>;

/** Call-backs that are due in the same stretch of time, the first to come first; one that was moved stands by its new time. */
export function byWindow<C extends Call>(
  calls: readonly C[],
): { key: string; from: string | null; to: string; calls: C[] }[] {
  const windows = new Map<string, { key: string; from: string | null; to: string; calls: C[] }>();
  for (const call of calls) {
    const key = `${call.windowFrom} ${call.dueAt}`;
    const window = windows.get(key) ?? { key, from: call.windowFrom, to: call.dueAt, calls: [] };
    window.calls.push(call);
    windows.set(key, window);
  }
  return [...windows.values()].sort((a, b) => (a.from ?? a.to).localeCompare(b.from ?? b.to));
}
