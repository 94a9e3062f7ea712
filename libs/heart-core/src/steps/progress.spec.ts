import { heard } from '../methods/heard.ts';
import { heart } from '../methods/heart.ts';
import { adherenceOf, latenessOf, progressOf } from './progress.ts';
import type { StepRecord } from './record.ts';

const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);
const recordOf = (stepKey: string, fields: Record<string, unknown>, more: Partial<StepRecord> = {}): StepRecord => ({
  stepKey,
  fields,
  occurredAt: at('10:00'),
  recordedAt: at('10:00'),
  episode: 1,
  ...more,
});
const hear = recordOf('hear', { restatement: 'The sofa came without legs.', confirmation: 'confirmed' });
const empathize = recordOf('empathize', { feeling: 'let down', words: 'That is hard.' });
const apologize = recordOf('apologize', { words: 'I am sorry.' });
const resolve = recordOf('resolve', {
  optionsOffered: ['a', 'b'],
  chosen: 'a',
  delivery: 'doneNow',
  agreedToPlan: true,
});
const thank = recordOf('thank', { words: 'Thank you.', satisfaction: 5 });

describe('The rail of a case', () => {
  test('shows every step in the order of the method, begun by none', () => {
    const rail = progressOf(heart, [], 1);
    expect(rail.map(({ letter }) => letter).join('')).toBe('HEARTD');
    expect(rail[0]).toEqual({
      key: 'hear',
      label: 'Hear',
      letter: 'H',
      required: true,
      complete: false,
      recorded: 0,
      asked: 2,
      notPossibleReason: null,
      mark: 'notStarted',
      latest: null,
    });
  });

  test.each<[string, StepRecord[], string, number]>([
    ['complete', [hear], 'complete', 2],
    ['begun', [recordOf('hear', { restatement: 'Sofa.' })], 'begun', 1],
    ['not possible', [recordOf('hear', {}, { notPossibleReason: 'Hung up.' })], 'notPossible', 0],
    [
      'out of order, even once corrected',
      [
        { ...hear, breaches: ['step-first:hear'] },
        { ...hear, recordedAt: at('11:00') },
      ],
      'outOfOrder',
      2,
    ],
    [
      'the latest version counts, in whatever order they come',
      [{ ...hear, recordedAt: at('12:00') }, recordOf('hear', { restatement: 'x' })],
      'complete',
      2,
    ],
  ])('%s', (_, records, mark, recorded) => expect(progressOf(heart, records, 1)[0]).toMatchObject({ mark, recorded }));

  test('in a new episode the remedy starts anew and the rest still counts', () => {
    const marks = progressOf(heart, [hear, empathize, apologize, resolve, thank], 2).map(({ mark }) => mark);
    expect(marks).toEqual(['complete', 'complete', 'complete', 'notStarted', 'complete', 'notStarted']);
  });

  test('does not reorder what it was given', () => {
    const records = [{ ...hear, recordedAt: at('12:00') }, hear];
    progressOf(heart, records, 1);
    expect(records[0]?.recordedAt).toEqual(at('12:00'));
  });
});

describe('Step adherence of a case', () => {
  const whole = [hear, empathize, apologize, resolve, thank];
  test.each<[string, Parameters<typeof adherenceOf>, ReturnType<typeof adherenceOf>]>([
    ['HEART is whole without Diagnose', [heart, whole, 1], { required: 5, valid: 5, inOrder: true }],
    ['HEARD is not', [heard, [hear, empathize, apologize, resolve], 1], { required: 5, valid: 4, inOrder: true }],
    ['a step missing', [heart, whole.slice(1), 1], { required: 5, valid: 4, inOrder: true }],
    [
      'not possible, with a reason, is valid',
      [heart, [...whole.slice(1), recordOf('hear', {}, { notPossibleReason: 'Hung up.' })], 1],
      { required: 5, valid: 5, inOrder: true },
    ],
    [
      'an explained breach is a breach',
      [heart, [...whole.slice(0, 4), { ...thank, breaches: ['step-first:hear'] }], 1],
      { required: 5, valid: 5, inOrder: false },
    ],
    [
      'a breach of a later episode is none of the first',
      [heart, [...whole, { ...thank, episode: 2, breaches: ['step-first:hear'] }], 1],
      { required: 5, valid: 5, inOrder: true },
    ],
  ])('%s', (_, asked, expected) => expect(adherenceOf(...asked)).toEqual(expected));
});

describe('How late evidence was typed', () => {
  test.each([
    ['10:00', '10:00', 0, 'live'],
    ['10:00', '10:05', 5, 'live'],
    ['10:00', '10:06', 6, 'later'],
    ['10:00', '14:00', 240, 'later'],
    ['10:00', '14:01', 241, 'late'],
    ['17:00', '23:59', 0, 'later'],
  ])('happened %s, typed %s, %d working minutes on: %s', (occurred, recorded, minutes, word) =>
    expect(latenessOf(at(occurred), at(recorded), minutes)).toBe(word),
  );
});
