import { blankBulk, bulkBody, filterOf } from './bulkDraft.ts';

const filter = { status: 'open' };

it('asks for what was chosen and for nothing else', () => {
  expect(bulkBody(filter, { ...blankBulk, agentId: 'mia', note: ' Depot open. ' })).toEqual({
    filter,
    change: { agentId: 'mia' },
    note: 'Depot open.',
  });
  expect(bulkBody(filter, { ...blankBulk, note: 'x' })).toEqual({ filter, note: 'x' });
});

it('asks for nothing where nothing was chosen', () => {
  expect(bulkBody(filter, blankBulk)).toBeNull();
  expect(bulkBody(filter, { ...blankBulk, note: '  ' })).toBeNull();
});

it('takes no empty filter for all cases', () => {
  expect(filterOf({ q: '', squadId: undefined, agentId: null })).toBeNull();
  expect(filterOf({ q: '', overdue: false })).toEqual({ overdue: false });
});
