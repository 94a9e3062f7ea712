import { blockersOf, type ClosingFacts, checkClosure, type Outcome } from './closing.ts';
import { againstReopening, reopened } from './episodes.ts';

const nothing: ClosingFacts = {
  outcome: 'settled',
  steps: [],
  openCommitments: [],
  pendingApprovals: [],
  undelivered: [],
};
const steps: ClosingFacts['steps'] = [
  { key: 'hear', required: true, complete: true },
  { key: 'resolve', required: true, complete: false },
  { key: 'diagnose', required: false, complete: false },
];

describe('What stands between a case and its closing', () => {
  test.each<[string, Partial<ClosingFacts>, string[]]>([
    ['nothing', {}, []],
    ['a required step, not a shown one', { steps }, ['step /steps/resolve']],
    ['a promise', { openCommitments: [{ id: 'c1', what: 'call Ana' }] }, ['commitment /commitments/c1']],
    ['an approval', { pendingApprovals: [{ id: 'r1' }] }, ['approval /resolutions/r1']],
    ['a remedy on its way', { undelivered: [{ id: 'r2', remedy: 'refund' }] }, ['delivery /resolutions/r2']],
  ])('%s', (_, facts, blockers) =>
    expect(blockersOf({ ...nothing, ...facts }).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(blockers),
  );

  test.each<Outcome>(['closedIncomplete', 'withdrawn', 'setAside'])('%s may lack steps, nothing else', (outcome) => {
    const facts = {
      outcome,
      steps,
      openCommitments: [{ id: 'c1', what: 'call' }],
      pendingApprovals: [{ id: 'r1' }],
      undelivered: [{ id: 'r2', remedy: 'refund' }],
    };
    expect(blockersOf(facts).map(({ code }) => code)).toEqual(['commitment', 'approval', 'delivery']);
  });

  test.each<[Outcome, string | null, string | null, string[]]>([
    ['settled', null, null, []],
    ['closedIncomplete', 'hung up', null, []],
    ['closedIncomplete', ' ', null, ['/reason']],
    ['withdrawn', null, null, ['/reason']],
    ['setAside', 'spam', null, []],
    ['setAside', 'boring', null, ['/reason']],
    ['setAside', 'duplicate', 'case', []],
    ['setAside', 'test', 'case', ['/duplicateOf']],
    ['settled', null, 'case', ['/duplicateOf']],
  ])('%s because %p, repeating %p', (outcome, reason, duplicateOf, pointers) => {
    expect(checkClosure({ outcome, reason, duplicateOf }).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('Reopening', () => {
  const closedAt = new Date('2026-01-14T10:00:00Z');
  const minutesLater = (minutes: number) => new Date(closedAt.getTime() + minutes * 60_000);

  test('for the customer it starts the next episode, whenever that is', () => {
    expect(reopened('customer', closedAt, minutesLater(100_000), 1)).toEqual({ episode: 2, undoes: false });
    expect(reopened('other', null, minutesLater(1), 2)).toEqual({ episode: 3, undoes: false });
  });

  test('a slip undoes the closing within a quarter of an hour, and starts none', () => {
    expect(reopened('misClick', closedAt, minutesLater(15), 1)).toEqual({ episode: 1, undoes: true });
    expect(reopened('misClick', closedAt, new Date(minutesLater(15).getTime() + 1), 1)).toBeNull();
    expect(reopened('misClick', null, minutesLater(1), 1)).toBeNull();
  });

  test.each([
    ['customer', 'open', null, 1, 'already-open'],
    ['misClick', 'open', null, 1, 'already-open'],
    ['customer', 'resolved', null, 1, null],
    ['customer', 'closed', closedAt, 1, null],
    ['misClick', 'resolved', null, 1, 'not-closed'],
    ['misClick', 'closed', closedAt, 16, 'too-late'],
    ['misClick', 'closed', closedAt, 15, null],
  ] as const)('for %s, on a case that is %s', (reason, status, closed, minutes, against) =>
    expect(againstReopening(reason, status, closed, minutesLater(minutes))).toBe(against),
  );
});
