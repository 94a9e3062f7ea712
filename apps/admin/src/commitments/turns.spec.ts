import type { CommitmentRecord } from '#heart-core/wire';
import { afterItsTime, nextTurn, shownOf, sliceOf } from './turns.ts';

const at = (clock: string) => new Date(`2026-03-02T${clock}Z`);
const promise = (id: string, clock: string) =>
  ({ id, dueAt: at(clock).toISOString(), squadId: 'severn' }) as CommitmentRecord;
const ids = (rows: readonly CommitmentRecord[]) => rows.map(({ id }) => id);

describe('the floor turns by its clock', () => {
  const rows = [promise('a', '10:00:00'), promise('b', '10:30:00'), promise('c', '16:00:00')];
  const dayEnds = () => at('23:59:59');

  it('a promise is overdue a moment after its time, not at it', () => {
    expect(ids(shownOf(rows, 'overdue', at('10:00:00'), dayEnds))).toEqual([]);
    expect(ids(shownOf(rows, 'overdue', at('10:00:01'), dayEnds))).toEqual(['a']);
  });

  it('each count has its rows', () => {
    expect(ids(shownOf(rows, 'hour', at('10:00:00'), dayEnds))).toEqual(['a', 'b']);
    expect(ids(shownOf(rows, 'today', at('10:10:00'), dayEnds))).toEqual(['b', 'c']);
    expect(ids(shownOf(rows, 'today', at('10:10:00'), () => at('12:00:00')))).toEqual(['b']);
  });

  it('looks again as the next promise falls due, and once a minute in any case', () => {
    expect(nextTurn(rows, at('09:59:30'), 60_000)).toBe(at('10:00:00').getTime() + 50);
    expect(nextTurn(rows, at('12:00:00'), 60_000)).toBe(at('12:01:00').getTime());
    expect(nextTurn([], at('12:00:00'), 60_000)).toBe(at('12:01:00').getTime());
  });

  it('joins what is overdue and what comes without doubles, longest due first', () => {
    const [a, b, c] = rows as [CommitmentRecord, CommitmentRecord, CommitmentRecord];
    expect(ids(afterItsTime([b, a], [c, b]))).toEqual(['a', 'b', 'c']);
  });

  it('reads a slice whose ends stay for five minutes', () => {
    expect(sliceOf(at('10:02:00'), 3_600_000)).toEqual(sliceOf(at('10:04:59'), 3_600_000));
    expect(sliceOf(at('10:05:00'), 3_600_000)).not.toEqual(sliceOf(at('10:04:59'), 3_600_000));
  });
});
