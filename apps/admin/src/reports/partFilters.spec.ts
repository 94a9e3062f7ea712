import { filtersOf, filterWith, othersIn } from './partFilters.ts';

describe('The filter of a part of a report', () => {
  it.each([
    [undefined, 'squadId', 'severn', { squadId: 'severn' }],
    [{ squadId: 'severn' }, 'squadId', 'avon', { squadId: 'avon' }],
    [{ squadId: 'severn', overdue: true }, 'overdue', false, { squadId: 'severn' }],
    [{ squadId: 'severn' }, 'squadId', '', undefined],
  ])('%j, with %s as %j, is %j', (filter, name, value, next) => {
    expect(filterWith(filter, name, value)).toEqual(next);
  });

  it('keeps in sight what the form has no field for', () => {
    const filter = { squadId: 'severn', awaitingApproval: true, 'custom.carrier': 'Red' };
    expect(othersIn(filter, filtersOf({ kind: 'list', resource: 'cases' }))).toEqual([['awaitingApproval', true]]);
    expect(filtersOf({ kind: 'list', resource: 'reversals' })).toEqual([]);
    expect(filtersOf({ kind: 'note' })).toEqual([]);
  });
});
