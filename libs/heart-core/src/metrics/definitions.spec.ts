import { definitionOf, definitions } from './definitions.ts';

/** Figures whose definition has changed since the first; all others stand as they began. */
const versions: Partial<Record<string, number>> = { handleTime: 2 };

describe('The passports of the figures', () => {
  test('every figure of the house stands here once', () => {
    const keys = definitions.map(({ key }) => key);
    const asked = [
      'fcrGross',
      'fcr7',
      'fcr14',
      'fcr30',
      'csatTop2',
      'csatMean',
      'csatResponse',
      'followUpsKept',
      'promiseCoverage',
      'recurringRate',
      'reopenRate',
      'stepAdherence',
      'volume',
      'resolutionCost',
      'escalationRate',
      'withinAuthority',
      'approvalTurnaround',
      'fcrNet',
      'fcrStated',
      'repeatContactRate',
      'timeToAcknowledge',
      'timeToResolve',
      'withinTarget',
      'handleTime',
      'stepCompleteness',
      'stepOrder',
    ];
    expect([...keys].sort()).toEqual(asked.sort());
  });

  test.each(definitions.map((definition) => [definition.key, definition] as const))(
    '%s says what it counts, of what, since when',
    (key, definition) => {
      expect(definition).toMatchObject({ version: versions[key] ?? 1, minimumN: 20 });
      for (const words of [definition.name, definition.cohort, definition.numerator]) expect(words).toMatch(/\S/);
      expect(definition.denominator === null).toBe(definition.unit === 'count');
      expect(definition.excludes.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['fcr7', 7],
    ['fcr14', 14],
    ['fcr30', 30],
    ['reopenRate', 14],
    ['csatResponse', 14],
    ['fcrGross', null],
    ['volume', null],
  ])('%s ripens after %p days', (key, days) => expect(definitionOf(key)?.matureAfterDays).toBe(days));
  test('an unknown figure has no passport', () => expect(definitionOf('happiness')).toBeUndefined());
});
