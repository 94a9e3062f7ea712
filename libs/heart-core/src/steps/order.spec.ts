import { heard } from '../methods/heard.ts';
import { heart } from '../methods/heart.ts';
import { heartHospitality } from '../methods/heart-hospitality.ts';
import { heat } from '../methods/heat.ts';
import type { Method } from '../methods/method.ts';
import { plain } from '../methods/plain.ts';
import { type OrderQuestion, ruleOnStep } from './order.ts';
import type { StepRecord } from './record.ts';

const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);
const cause = '0190a7c8-5b5e-7c3a-9d3e-1f2a3b4c5d6e';
const remedy = {
  optionsOffered: ['Legs by courier', 'Refund'],
  chosen: 'Refund',
  delivery: 'doneNow',
  agreedToPlan: true,
};
const complete: Record<string, Record<string, unknown>> = {
  hear: { restatement: 'The sofa came without legs.', confirmation: 'confirmed' },
  empathize: { feeling: 'let down', words: 'A day off for nothing: that is hard.' },
  apologize: { words: 'I am sorry it came without legs.' },
  resolve: remedy,
  takeResponsibility: remedy,
  thank: { words: 'Thank you for telling us.', satisfaction: 4 },
  diagnose: { causeId: cause, none: 'A single slip.' },
};
const recordOf = (stepKey: string, time: string, more: Partial<StepRecord> = {}): StepRecord => ({
  stepKey,
  fields: complete[stepKey] ?? {},
  occurredAt: at(time),
  recordedAt: at(time),
  episode: 1,
  ...more,
});
const ask = (
  method: Method,
  stepKey: string,
  time: string,
  recorded: StepRecord[],
  more: Partial<OrderQuestion> = {},
) =>
  ruleOnStep({
    method,
    stepKey,
    fields: complete[stepKey] ?? {},
    occurredAt: at(time),
    recorded,
    hasPromise: false,
    episode: 1,
    ...more,
  });

const heardAt10 = recordOf('hear', '10:00');
const feltAt11 = recordOf('empathize', '11:00');

describe('The order of the steps', () => {
  test.each<[string, Method, string, string, StepRecord[], boolean, string[]]>([
    ['Hear comes first of all', heart, 'hear', '10:00', [], true, []],
    ['no Empathize before Hear', heart, 'empathize', '10:00', [], false, ['hear']],
    ['Empathize after Hear', heart, 'empathize', '10:30', [heardAt10], true, []],
    ['Empathize at the very moment of Hear', heart, 'empathize', '10:00', [heardAt10], true, []],
    ['Empathize that happened before Hear did', heart, 'empathize', '09:59', [heardAt10], false, ['hear']],
    ['no apology before empathy', heart, 'apologize', '11:00', [heardAt10], false, ['empathize']],
    [
      'no apology before empathy, where the rest only warns',
      heard,
      'apologize',
      '11:00',
      [heardAt10],
      false,
      ['empathize'],
    ],
    [
      'an apology that happened before the empathy typed earlier',
      heart,
      'apologize',
      '10:59',
      [heardAt10, feltAt11],
      false,
      ['empathize'],
    ],
    ['an apology after both', heart, 'apologize', '11:00', [heardAt10, feltAt11], true, []],
    ['a remedy before both, HEART', heart, 'resolve', '11:00', [], false, ['hear', 'empathize']],
    ['a remedy before Empathize, HEART', heart, 'resolve', '11:00', [heardAt10], false, ['empathize']],
    ['a remedy before Empathize, HEAT', heat, 'takeResponsibility', '11:00', [heardAt10], false, ['empathize']],
    [
      'a remedy before Empathize, HEARD: counted, let through',
      heard,
      'resolve',
      '11:00',
      [heardAt10],
      true,
      ['empathize'],
    ],
    [
      'a remedy before Empathize, hospitality: the same',
      heartHospitality,
      'resolve',
      '11:00',
      [heardAt10],
      true,
      ['empathize'],
    ],
    ['a remedy before Hear, HEARD', heard, 'resolve', '11:00', [], false, ['hear', 'empathize']],
    ['a remedy without an apology', heart, 'resolve', '11:00', [heardAt10, feltAt11], true, []],
    ['an early thank-you', heart, 'thank', '10:10', [heardAt10], true, []],
    ['plain knows no order', plain, 'resolve', '10:00', [], true, []],
  ])('%s', (_, method, step, time, recorded, allowed, missing) => {
    const ruling = ask(method, step, time, recorded);
    expect(ruling.allowed).toBe(allowed);
    expect(ruling.breaches.map((breach) => breach.missing)).toEqual(missing);
    expect(ruling.first).toBe(missing[0] ?? null);
  });

  test('the step to go to first is the one that blocks, not the one that warns', () => {
    const warnsFirst = {
      ...heard,
      steps: heard.steps.map((step) => (step.resolves ? { ...step, after: [...step.after].reverse() } : step)),
    };
    expect(ask(warnsFirst, 'resolve', '10:00', [])).toMatchObject({ allowed: false, first: 'hear' });
  });

  test('a step that was not possible is done with', () => {
    const mute = recordOf('hear', '10:00', { fields: {}, notPossibleReason: 'The caller only shouted.' });
    expect(ask(heart, 'empathize', '10:01', [mute]).allowed).toBe(true);
  });

  test('incomplete evidence is not yet a step', () => {
    expect(
      ask(heart, 'empathize', '10:01', [recordOf('hear', '10:00', { fields: { restatement: 'Sofa.' } })]),
    ).toMatchObject({ allowed: false, first: 'hear' });
  });

  test('a correction of Hear later in the day does not undo that it was heard in the morning', () => {
    const corrected = recordOf('hear', '15:00');
    expect(ask(heart, 'apologize', '11:30', [heardAt10, feltAt11, corrected]).breaches).toEqual([]);
    expect(ask(heart, 'empathize', '11:00', [heardAt10, feltAt11, corrected]).breaches).toEqual([]);
  });

  test('what is typed later counts from when it happened', () => {
    const typedLate = recordOf('empathize', '10:05', { recordedAt: at('16:00') });
    expect(ask(heart, 'apologize', '10:06', [heardAt10, typedLate]).allowed).toBe(true);
  });

  test('a supervisor may let it stand, with a reason: allowed, and still a breach', () => {
    const ruling = ask(heart, 'apologize', '11:00', [heardAt10], {
      override: { reason: 'The customer asked for it at once.' },
    });
    expect(ruling).toEqual({
      allowed: true,
      breaches: [{ code: 'step-first', missing: 'empathize', rule: 'block', explained: true }],
      first: 'empathize',
    });
    expect(ask(heart, 'apologize', '11:00', [heardAt10], { override: { reason: ' ' } }).allowed).toBe(false);
  });

  test.each<[string, boolean, boolean, string[]]>([
    ['doneNow', false, true, []],
    ['promised', false, false, ['promise-missing']],
    ['handedOver', false, false, ['promise-missing']],
    ['promised', true, true, []],
  ])('a remedy that is %s, with a promise: %p', (delivery, hasPromise, allowed, codes) => {
    const ruling = ask(heart, 'resolve', '12:00', [heardAt10, feltAt11], {
      fields: { ...remedy, delivery, namedPerson: 'Priya' },
      hasPromise,
    });
    expect([ruling.allowed, ruling.breaches.map(({ code }) => code)]).toEqual([allowed, codes]);
  });

  test('plain too keeps what is not done now by a promise, and no override stands in for one', () => {
    const fields = { ...remedy, delivery: 'promised' };
    expect(ask(plain, 'resolve', '12:00', [], { fields }).allowed).toBe(false);
    expect(ask(plain, 'resolve', '12:00', [], { fields, override: { reason: 'In a hurry.' } }).allowed).toBe(false);
    expect(ask(plain, 'resolve', '12:00', [], { fields, notPossibleReason: 'Hung up.' }).allowed).toBe(true);
  });

  describe('the cause is confirmed once the choice was accepted', () => {
    const before = [heardAt10, feltAt11];
    const agreed = recordOf('resolve', '12:00');
    test.each<[string, StepRecord[], string, boolean]>([
      ['no remedy yet', before, '13:00', false],
      ['accepted', [...before, agreed], '13:00', true],
      ['diagnosed before it was accepted', [...before, agreed], '11:59', false],
      [
        'chosen, but not agreed to',
        [...before, recordOf('resolve', '12:00', { fields: { ...remedy, agreedToPlan: false } })],
        '13:00',
        false,
      ],
      [
        'nobody asked whether they agree',
        [...before, recordOf('resolve', '12:00', { fields: { ...remedy, agreedToPlan: undefined } })],
        '13:00',
        false,
      ],
      [
        'agreed, then taken back',
        [...before, agreed, recordOf('resolve', '12:30', { fields: { ...remedy, agreedToPlan: false } })],
        '13:00',
        false,
      ],
      [
        'the remedy was not possible',
        [...before, recordOf('resolve', '12:00', { fields: {}, notPossibleReason: 'Hung up.' })],
        '13:00',
        false,
      ],
    ])('%s', (_, recorded, time, allowed) => {
      expect(ask(heard, 'diagnose', time, recorded)).toMatchObject({ allowed, first: allowed ? null : 'resolve' });
    });

    test('in a new episode it must be accepted anew, while Hear and Empathize still count', () => {
      const recorded = [...before, agreed];
      expect(ask(heard, 'diagnose', '14:00', recorded, { episode: 2 }).allowed).toBe(false);
      expect(ask(heart, 'resolve', '14:00', recorded, { episode: 2 }).breaches).toEqual([]);
      expect(
        ask(heard, 'diagnose', '15:00', [...recorded, recordOf('resolve', '14:00', { episode: 2 })], { episode: 2 })
          .allowed,
      ).toBe(true);
    });

    test('a diagnosis that was not possible waits for nothing but Hear', () => {
      expect(
        ask(heard, 'diagnose', '13:00', before, { fields: {}, notPossibleReason: 'The part is gone.' }).allowed,
      ).toBe(true);
    });
  });

  test('a step that the method lacks is never allowed', () =>
    expect(ask(heat, 'thank', '13:00', [heardAt10]).allowed).toBe(false));
});
