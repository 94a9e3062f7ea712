import { heart } from '../methods/heart.ts';
import type { StepRecord } from '../steps/record.ts';
import { type RemedyFacts, statusOf } from './status.ts';

const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);
const remedyStep = (time: string, agreedToPlan: boolean | undefined, more: Partial<StepRecord> = {}): StepRecord => ({
  stepKey: 'resolve',
  fields: { optionsOffered: ['a', 'b'], chosen: 'a', delivery: 'doneNow', agreedToPlan },
  occurredAt: at(time),
  recordedAt: at(time),
  episode: 1,
  ...more,
});
const remedy = (more: Partial<RemedyFacts>): RemedyFacts => ({
  episode: 1,
  standing: 'granted',
  decidedAt: null,
  deliveredAt: at('10:00'),
  ...more,
});
const yes = remedyStep('10:00', true);

describe('Where a case stands', () => {
  test.each<[string, StepRecord[], RemedyFacts[], number, string | null]>([
    ['nothing recorded', [], [], 1, null],
    ['agreed to the plan', [yes], [], 1, '10:00'],
    ['a plan without a yes', [remedyStep('10:00', undefined)], [], 1, null],
    ['a plan with a no', [remedyStep('10:00', false)], [], 1, null],
    ['a correction does not move the moment', [yes, remedyStep('12:00', true)], [], 1, '10:00'],
    ['a correction silent on it takes nothing back', [yes, remedyStep('12:00', undefined)], [], 1, '10:00'],
    ['a later no takes it back', [yes, remedyStep('12:00', false)], [], 1, null],
    ['and a later yes counts from then', [yes, remedyStep('12:00', false), remedyStep('13:00', true)], [], 1, '13:00'],
    ['not possible never resolves', [remedyStep('10:00', true, { notPossibleReason: 'Hung up.' })], [], 1, null],
    [
      'a yes without the rest of the evidence',
      [remedyStep('10:00', true, { fields: { agreedToPlan: true } })],
      [],
      1,
      null,
    ],
    [
      'typed later, it counts from when it happened',
      [remedyStep('10:00', true, { recordedAt: at('16:00') })],
      [],
      1,
      '10:00',
    ],
    ['an approval is awaited', [yes], [remedy({ standing: 'awaitingApproval', deliveredAt: null })], 1, null],
    ['granted, not delivered', [yes], [remedy({ decidedAt: at('10:30'), deliveredAt: null })], 1, null],
    ['delivered later', [yes], [remedy({ decidedAt: at('10:30'), deliveredAt: at('11:00') })], 1, '11:00'],
    [
      'the latest of several',
      [yes],
      [remedy({ deliveredAt: at('11:00') }), remedy({ deliveredAt: at('10:40') })],
      1,
      '11:00',
    ],
    ['agreed after the delivery', [remedyStep('12:00', true)], [remedy({ deliveredAt: at('11:00') })], 1, '12:00'],
    [
      'declined, expired and reversed ones do not matter',
      [yes],
      (['declined', 'expired', 'reversed'] as const).map((standing) => remedy({ standing, deliveredAt: null })),
      1,
      '10:00',
    ],
    [
      'declined later, nothing is awaited from then on',
      [yes],
      [remedy({ standing: 'declined', decidedAt: at('10:20'), deliveredAt: null })],
      1,
      '10:20',
    ],
    ['a new episode starts open', [yes], [remedy({})], 2, null],
    ['and is resolved by its own yes', [yes, remedyStep('15:00', true, { episode: 2 })], [remedy({})], 2, '15:00'],
    [
      'but not while an earlier remedy is on its way',
      [yes, remedyStep('15:00', true, { episode: 2 })],
      [remedy({ deliveredAt: null })],
      2,
      null,
    ],
    [
      'a remedy of the next episode does not touch this one',
      [yes],
      [remedy({ episode: 2, deliveredAt: null })],
      1,
      '10:00',
    ],
  ])('%s', (_, records, remedies, episode, resolved) => {
    const resolvedAt = resolved ? at(resolved) : null;
    expect(statusOf({ method: heart, episode, records, remedies, closedAt: null })).toEqual({
      status: resolved ? 'resolved' : 'open',
      resolvedAt,
      closedAt: null,
      episode,
    });
  });

  test('a closure closes, resolved or not', () => {
    const closedAt = at('18:00');
    expect(statusOf({ method: heart, episode: 1, records: [yes], remedies: [], closedAt })).toMatchObject({
      status: 'closed',
      resolvedAt: at('10:00'),
      closedAt,
    });
    expect(statusOf({ method: heart, episode: 1, records: [], remedies: [], closedAt })).toMatchObject({
      status: 'closed',
      resolvedAt: null,
    });
  });
});
