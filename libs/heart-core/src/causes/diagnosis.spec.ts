import { diagnosisOf, isDiagnosisDue, type SaidDiagnosis } from './diagnosis.ts';

const guess = (causeId: string): SaidDiagnosis => ({ status: 'hypothesis', causeId });
const confirmed = (causeId: string): SaidDiagnosis => ({ status: 'confirmed', causeId });
const notSure: SaidDiagnosis = { status: 'notSure', causeId: null };

describe('What stands of a case’s cause', () => {
  test.each<[string, SaidDiagnosis[], string | null, string | null]>([
    ['nothing said', [], null, null],
    ['a guess', [guess('a')], 'a', 'guess'],
    ['a better guess', [guess('a'), guess('b')], 'b', 'guess'],
    ['a guess confirmed', [guess('a'), confirmed('b')], 'b', 'confirmed'],
    ['a guess after it was confirmed', [confirmed('b'), guess('a')], 'b', 'confirmed'],
    ['corrected', [confirmed('a'), confirmed('b')], 'b', 'confirmed'],
    ['not sure yet', [notSure], null, 'notSure'],
    ['not sure of the guess', [guess('a'), notSure], null, 'notSure'],
    ['not sure any more', [confirmed('a'), notSure], null, 'notSure'],
    ['a new guess after that', [confirmed('a'), notSure, guess('b')], 'b', 'guess'],
    ['tidied', [guess('a'), notSure, confirmed('b')], 'b', 'confirmed'],
  ])('%s', (_, said, causeId, diagnosis) => expect(diagnosisOf(said)).toEqual({ causeId, diagnosis }));
});

describe('A diagnosis is due', () => {
  const steps = [{ key: 'diagnose' as const, complete: false }];
  const due = { status: 'resolved' as const, outcome: null, diagnosis: null, steps };
  test.each<[string, Parameters<typeof isDiagnosisDue>[0], boolean]>([
    ['once it is resolved', due, true],
    ['after closing', { ...due, status: 'closed', outcome: 'settled' }, true],
    ['while it is a guess', { ...due, diagnosis: 'guess' }, true],
    ['while nobody is sure', { ...due, diagnosis: 'notSure' }, true],
    ['not before it is resolved', { ...due, status: 'open' }, false],
    ['not once it is confirmed', { ...due, diagnosis: 'confirmed' }, false],
    ['not where the step was not possible', { ...due, steps: [{ key: 'diagnose', complete: true }] }, false],
    ['not in a method that does not ask', { ...due, steps: [{ key: 'resolve', complete: true }] }, false],
    ['not of what was set aside', { ...due, status: 'closed', outcome: 'setAside' }, false],
    ['not of what was withdrawn', { ...due, status: 'closed', outcome: 'withdrawn' }, false],
  ])('%s', (_, facts, is) => expect(isDiagnosisDue(facts)).toBe(is));
});
