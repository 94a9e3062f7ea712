import type { CommitmentRecord } from '#heart-core/wire';
import { dayLines } from './gaps.ts';

const at = (clock: string) => new Date(`2026-03-02T${clock}:00Z`);
const promise = (due: string, from: string | null = null) =>
  ({ id: due, dueAt: at(due).toISOString(), windowFrom: from && at(from).toISOString() }) as CommitmentRecord;
const told = (promises: CommitmentRecord[], now: string) =>
  dayLines(promises, at(now)).map((line) => ('promise' in line ? line.promise.id : line.freeMs / 60_000));

describe('the day as a list of times', () => {
  it('shows the gaps from now on, and none that is too short to speak of', () => {
    expect(told([promise('10:30'), promise('10:45'), promise('12:00')], '10:00')).toEqual([
      30,
      '10:30',
      '10:45',
      75,
      '12:00',
    ]);
  });

  it('knows no gap before what is overdue', () => {
    expect(told([promise('09:00'), promise('11:00')], '10:00')).toEqual(['09:00', 60, '11:00']);
  });

  it('a promised window is busy from where it opens', () => {
    expect(told([promise('12:00', '10:10')], '10:00')).toEqual(['12:00']);
    expect(told([promise('12:00', '11:00')], '10:00')).toEqual([60, '12:00']);
  });
});
