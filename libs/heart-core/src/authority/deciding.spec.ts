import { againstDeciding, type Deciding } from './deciding.ts';
import { approversOf, withWhom } from './routing.ts';
import { type RemedyRecords, remedyStanding, waitEndedAt } from './standing.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 14, 10, minute));

describe('A word on a request', () => {
  const above = { needsApproval: true, over: 'case', by: 1 } as const;
  const usual: Deciding = {
    requestedById: 'lee',
    deciderId: 'priya',
    decision: 'approve',
    askedMinor: 24_500,
    amountMinor: null,
    standing: 'awaitingApproval',
    decided: false,
    ruling: { needsApproval: false },
  };
  test.each<[string, Partial<Deciding>, string | null]>([
    ['counts', {}, null],
    ['is never said by who asked', { deciderId: 'lee' }, 'own-offer'],
    ['nor is their no', { deciderId: 'lee', decision: 'decline' }, 'own-offer'],
    ['counts once', { decided: true, standing: 'granted' }, 'already-decided'],
    ['comes too late for what was taken back', { standing: 'reversed' }, 'reversed'],
    ['comes too late for what ran out', { standing: 'expired' }, 'expired'],
    ['is not needed within authority', { standing: 'granted' }, 'not-waiting'],
    ['is no yes above the own limit', { ruling: above }, 'above-limit'],
    ['may be a no above the own limit', { ruling: above, decision: 'decline' }, null],
    ['may be less', { decision: 'approveLess', amountMinor: 24_499 }, null],
    ['is not less at the same amount', { decision: 'approveLess', amountMinor: 24_500 }, 'needs-smaller-amount'],
    ['is not less at nothing', { decision: 'approveLess', amountMinor: 0 }, 'needs-smaller-amount'],
    [
      'has no less without a value',
      { decision: 'approveLess', amountMinor: 1, askedMinor: null },
      'needs-smaller-amount',
    ],
  ])('%s', (_, change, against) => {
    expect(againstDeciding({ ...usual, ...change })).toBe(against);
  });
});

describe('Where a remedy stands', () => {
  const asked: RemedyRecords = { imported: false, expiresAt: at(30), decision: null, reversedAt: null };
  const word = (decision: 'approve' | 'approveLess' | 'decline') => ({ decision, amountMinor: 1, decidedAt: at(5) });
  test.each<[string, Partial<RemedyRecords>, number, string, number | null]>([
    ['within authority', { expiresAt: null }, 1, 'granted', null],
    ['it came with an import', { imported: true, expiresAt: null }, 1, 'granted', null],
    ['asked', {}, 29, 'awaitingApproval', null],
    ['run out, at its very minute', {}, 30, 'expired', 30],
    ['granted', { decision: word('approve') }, 40, 'granted', 5],
    ['granted less', { decision: word('approveLess') }, 40, 'granted', 5],
    ['declined', { decision: word('decline') }, 40, 'declined', 5],
    ['taken back while it waited', { reversedAt: at(9) }, 40, 'reversed', 9],
    ['taken back after the yes', { decision: word('approve'), reversedAt: at(9) }, 40, 'reversed', 5],
  ])('%s', (_, change, minute, standing, ended) => {
    const records = { ...asked, ...change };
    expect(remedyStanding(records, at(minute))).toBe(standing);
    expect(waitEndedAt(records, at(minute))).toEqual(ended === null ? null : at(ended));
  });
});

describe('The way of a request', () => {
  const given = { caseMinor: 0, customer90dMinor: 0, dayMinor: 0 };
  const upTo = (sum: number) => ({ allowed: true, caseMinor: sum, customer90dMinor: null, dayMinor: null });
  const people = [
    { id: 'malik', name: 'Malik', role: 'manager', allowance: upTo(9_000), given },
    { id: 'sam', name: 'Sam', role: 'supervisor', allowance: upTo(500), given },
    { id: 'priya', name: 'Priya', role: 'supervisor', allowance: upTo(1_000), given },
    { id: 'kim', name: 'Kim', role: 'auditor', allowance: upTo(9_000), given },
  ] as const;
  const names = (amount: number | null, asker = 'lee') => approversOf(people, asker, amount).map(({ id }) => id);

  test('goes to supervisors first, by tiers of amount, never to who asks', () => {
    expect(names(500)).toEqual(['priya', 'sam', 'malik']);
    expect(names(501)).toEqual(['priya', 'malik']);
    expect(names(1_001)).toEqual(['malik']);
    expect(names(9_001)).toEqual([]);
    expect(names(500, 'priya')).toEqual(['sam', 'malik']);
  });

  test.each<[string, number, string[], string | null]>([
    ['begins with the first', 0, [], 'priya'],
    ['stays until the third minute ends', 2.99, [], 'priya'],
    ['moves on then', 3, [], 'sam'],
    ['stays with the last', 40, [], 'malik'],
    ['passes whoever puts it off', 0, ['priya', 'sam'], 'malik'],
    ['comes back when the last puts it off', 40, ['malik'], 'sam'],
    ['is with nobody when all put it off', 0, ['priya', 'sam', 'malik'], null],
  ])('%s', (_, minutes, putOff, whose) => {
    const found = withWhom(
      approversOf(people, 'lee', 500),
      at(0),
      new Date(at(0).getTime() + minutes * 60_000),
      3,
      putOff,
    );
    expect(found?.id ?? null).toBe(whose);
  });

  test('is with nobody where nobody could say yes', () => {
    expect(withWhom([], at(0), at(9), 3, [])).toBe(null);
  });
});
