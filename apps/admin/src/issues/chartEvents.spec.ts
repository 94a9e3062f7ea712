import type { ActionRecord, IssueRulingRecord } from '#heart-core/wire';
import { eventsOf } from './chartEvents.ts';

const action = (more: Partial<ActionRecord>) =>
  ({
    kind: 'corrective',
    ended: 'done',
    fixedOn: '2026-03-03',
    effectiveOn: '2026-03-03',
    what: 'Book once',
    ...more,
  }) as ActionRecord;
const ruling = (more: Partial<IssueRulingRecord>) => ({ weekOn: null, reason: null, ...more }) as IssueRulingRecord;

it('puts fixes and marked weeks on the chart, by the Monday of their week', () => {
  const actions = [
    action({ effectiveOn: '2026-03-18' }),
    action({ kind: 'containment' }),
    action({ ended: null, fixedOn: null }),
  ];
  const rulings = [
    ruling({ ruling: 'knownWeek', weekOn: '2026-02-23', reason: 'Strike' }),
    ruling({ ruling: 'confirmed' }),
    ruling({ ruling: 'rebased', weekOn: '2026-04-06', reason: 'New prices' }),
  ];
  expect(eventsOf({ actions, rulings })).toEqual([
    { weekOn: '2026-02-23', word: 'knownWeek', day: '2026-02-23', what: 'Strike' },
    { weekOn: '2026-03-02', word: 'fixOn', day: '2026-03-03', what: 'Book once' },
    { weekOn: '2026-03-16', word: 'effectOn', day: '2026-03-18', what: 'Book once' },
    { weekOn: '2026-04-06', word: 'rebasedWeek', day: '2026-04-06', what: 'New prices' },
  ]);
});

it('draws one line where a fix works in its own week', () => {
  expect(eventsOf({ actions: [action({ effectiveOn: '2026-03-05' })], rulings: [] })).toHaveLength(1);
});
