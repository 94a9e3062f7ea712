import { blankOption, draftOf, optionBody } from './optionDraft.ts';

test('An option is sent as it was read, and what is empty is none', () => {
  const body = { ...blankOption(), name: ' Parcel ', amount: '60', cost: '38,50', leadHours: '16', place: '2' };
  const sent = optionBody(body);
  expect(sent).toEqual({
    name: 'Parcel',
    remedy: 'replacement',
    currency: 'GBP',
    amountMinor: 6_000,
    costMinor: 3_850,
    leadTimeMinutes: 960,
    place: 2,
  });
  const option = { id: '1', active: true, version: 1, ...sent };
  expect(optionBody(draftOf(option))).toEqual(sent);
  expect(optionBody({ ...blankOption(), name: 'x' })).toMatchObject({
    amountMinor: null,
    costMinor: null,
    place: null,
  });
});
