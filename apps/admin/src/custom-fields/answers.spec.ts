import type { CustomFieldRecord } from '#heart-core/wire';
import { answerOf, askedAt, askedAtStart, askedInSteps, type Typed, typedOf } from './answers.ts';

const field = (name: string, more: Partial<CustomFieldRecord> = {}): CustomFieldRecord => ({
  ...{ id: name, version: 1, changedBy: null, recordedAt: '2026-03-02T10:00:00Z', name, label: name, type: 'text' },
  ...{ choices: [], symptomIds: [], stepKey: null, required: false, active: true },
  ...more,
});

it.each<[CustomFieldRecord['type'], Typed, unknown]>([
  ['text', ' A-17 ', 'A-17'],
  ['text', '  ', null],
  ['number', '2,5', 2.5],
  ['number', 'two', undefined],
  ['number', '', null],
  ['yesNo', false, false],
  ['yesNo', null, null],
  ['date', '2026-02-30', undefined],
  ['date', '2026-02-28', '2026-02-28'],
])('a %s typed as %j answers %j', (type, typed, answer) => {
  expect(answerOf({ type, choices: [] }, typed)).toBe(answer);
});

it('is typed as it was answered', () => {
  expect([typedOf(2.5), typedOf(false), typedOf(undefined)]).toEqual(['2.5', false, null]);
});

describe('The questions of a case', () => {
  const fields = [
    field('order', { required: true }),
    field('room', { symptomIds: ['noise'] }),
    field('photo', { stepKey: 'hear', active: false }),
    field('seen', { stepKey: 'resolve' }),
    field('old', { active: false }),
    field('kept', { active: false }),
    field('later', { stepKey: 'diagnose' }),
  ];
  const step = (key: string, custom: string[] = []) => ({ key, custom }) as never;
  const record = { symptomId: 'damage', custom: { kept: 'yes' }, steps: [step('hear', ['photo']), step('resolve')] };
  const named = (stepKey: Parameters<typeof askedAt>[2]) =>
    askedAt(fields, record, stepKey).map(
      (one) => `${one.field.name}${one.required ? '!' : ''}${one.open ? '' : ' (shown)'}`,
    );

  it('stand at their step, and those of no step that it has by themselves', () => {
    expect(named('hear')).toEqual(['photo!']);
    expect(named('resolve')).toEqual(['seen']);
    expect(named(null)).toEqual(['order!', 'kept (shown)', 'later']);
  });

  it('are few before anything is known of it', () => {
    expect(askedAtStart(fields).map(({ name }) => name)).toEqual(['order']);
  });

  it('are, in one breath with steps, those alone that these are not complete without', () => {
    const ofHear = { stepKey: 'hear', required: true } as const;
    const asked = [
      field('carrier', ofHear),
      field('shift', { ...ofHear, required: false }),
      field('gone', { ...ofHear, active: false }),
      field('of some', { ...ofHear, symptomIds: ['late'] }),
      field('model', { ...ofHear, stepKey: 'resolve' }),
      field('order', { required: true }),
    ];
    expect(askedInSteps(asked, ['hear', 'empathize']).map(({ name }) => name)).toEqual(['carrier']);
    expect(askedInSteps(asked, [])).toEqual([]);
  });
});
