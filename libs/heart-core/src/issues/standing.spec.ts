import {
  type ActionFacts,
  againstRuling,
  type IssueFacts,
  type IssueRuling,
  isActionOverdue,
  issueRulings,
  issueStates,
  standingOfIssue,
} from './standing.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const ruled = (ruling: IssueRuling, day: string, worked: boolean | null = null) => ({ ruling, at: at(day), worked });
const action = (more: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{ kind: 'corrective', ended: null, endedAt: null, effectiveOn: null, ...more },
});
const done = (day: string, effectiveOn: string, kind: ActionFacts['kind'] = 'corrective') =>
  action({ kind, ended: 'done', endedAt: at(day), effectiveOn });
const issue = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  ...{ joinedIntoId: null, rulings: [], actions: [], ...more },
});

describe('Where an issue stands', () => {
  test.each<[string, IssueFacts, string]>([
    ['just raised', issue(), 'seen'],
    ['confirmed by somebody', issue({ rulings: [ruled('confirmed', '2026-03-03')] }), 'confirmed'],
    ['a fix is under way', issue({ actions: [action()] }), 'fixPlanned'],
    ['only harm is kept away', issue({ actions: [action({ kind: 'containment' })] }), 'seen'],
    ['the fix was dropped', issue({ actions: [action({ ended: 'dropped', endedAt: at('2026-03-05') })] }), 'seen'],
    ['the fix works', issue({ actions: [done('2026-03-05', '2026-03-06')] }), 'fixed'],
    ['the fix works from tomorrow', issue({ actions: [done('2026-03-05', '2026-04-02')] }), 'fixPlanned'],
    ['one fix of two is done', issue({ actions: [done('2026-03-05', '2026-03-06'), action()] }), 'fixPlanned'],
    [
      'its effect was looked at, and it fell',
      issue({ actions: [done('2026-03-05', '2026-03-06')], rulings: [ruled('checked', '2026-03-30', true)] }),
      'proven',
    ],
    [
      'its effect was looked at, and it did not',
      issue({ actions: [done('2026-03-05', '2026-03-06')], rulings: [ruled('checked', '2026-03-30', false)] }),
      'fixed',
    ],
    [
      'a further fix came after the look',
      issue({
        actions: [done('2026-03-05', '2026-03-06'), done('2026-03-31', '2026-03-31', 'preventive')],
        rulings: [ruled('checked', '2026-03-30', true)],
      }),
      'fixed',
    ],
    [
      'it came back after a fix',
      issue({
        actions: [done('2026-03-05', '2026-03-06')],
        rulings: [ruled('checked', '2026-03-20', true), ruled('reopened', '2026-03-30')],
      }),
      'confirmed',
    ],
    ['set aside', issue({ rulings: [ruled('dismissed', '2026-03-05')] }), 'dismissed'],
    [
      'set aside and taken up again',
      issue({ rulings: [ruled('dismissed', '2026-03-05'), ruled('reopened', '2026-03-06')] }),
      'confirmed',
    ],
    ['joined into another, whatever else', issue({ joinedIntoId: 'x', actions: [action()] }), 'joined'],
  ])('%s', (_, facts, state) => expect(standingOfIssue(facts, '2026-04-01')).toBe(state));

  test('says which rulings it allows', () => {
    const allowed = Object.fromEntries(
      issueStates.map((state) => [state, issueRulings.filter((ruling) => againstRuling(state, ruling) === null)]),
    );
    const marks = ['dismissed', 'joined', 'knownWeek', 'rebased'];
    expect(allowed).toEqual({
      seen: ['confirmed', ...marks],
      confirmed: marks,
      fixPlanned: marks,
      fixed: ['dismissed', 'reopened', 'joined', 'knownWeek', 'rebased', 'checked'],
      proven: ['dismissed', 'reopened', 'joined', 'knownWeek', 'rebased', 'checked'],
      dismissed: ['reopened'],
      joined: [],
    });
  });

  test('an action is due until the end of its day', () => {
    const due = { dueOn: '2026-03-31', ended: null };
    expect(['2026-03-31', '2026-04-01'].map((today) => isActionOverdue(due, today))).toEqual([false, true]);
    expect(isActionOverdue({ ...due, ended: 'dropped' }, '2026-04-01')).toBe(false);
  });
});
