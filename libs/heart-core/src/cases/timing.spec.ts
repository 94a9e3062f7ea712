import type { StepRecord } from '../steps/record.ts';
import { acknowledgedAt, targetMoves } from './timing.ts';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const record = (stepKey: StepRecord['stepKey'], time: string, notPossibleReason: string | null = null): StepRecord => ({
  stepKey,
  fields: {},
  notPossibleReason,
  occurredAt: at(time),
  recordedAt: at(time),
  episode: 1,
});

describe('A customer is answered', () => {
  it('when somebody hears them, whichever step came first', () => {
    expect(acknowledgedAt([record('empathize', '10:05'), record('hear', '10:03')], [])).toEqual(at('10:03'));
  });

  it('when somebody writes or calls back, but not by reaching us', () => {
    const inbound = { direction: 'inbound', startedAt: at('09:00'), endedAt: null } as const;
    expect(acknowledgedAt([], [inbound])).toBeNull();
    expect(acknowledgedAt([], [inbound, { direction: 'outbound', startedAt: at('11:00'), endedAt: null }])).toEqual(
      at('11:00'),
    );
  });

  it('by no other step, and by none that was not possible', () => {
    expect(acknowledgedAt([record('resolve', '10:00'), record('hear', '10:00', 'hung up')], [])).toBeNull();
  });
});

describe('A target', () => {
  it('moves while it is ahead and the case unresolved, and never afterwards', () => {
    expect(targetMoves(at('12:00'), null, at('11:00'))).toBe(true);
    expect(targetMoves(null, null, at('11:00'))).toBe(true);
    expect(targetMoves(at('12:00'), null, at('12:00'))).toBe(false);
    expect(targetMoves(at('12:00'), at('10:00'), at('11:00'))).toBe(false);
  });
});
