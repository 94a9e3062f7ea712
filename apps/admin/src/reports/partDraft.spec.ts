import { askable, fresh, moved } from './partDraft.ts';

const [a, b, c] = [fresh.figure, fresh.list, { ...fresh.note, text: 'Look.' }];

it('moves a part by one place, and leaves the first and the last where they are', () => {
  expect(moved([a, b, c], 0, 1)).toEqual([b, a, c]);
  expect(moved([a, b, c], 2, -1)).toEqual([a, c, b]);
  expect(moved([a, b, c], 0, -1)).toEqual([a, b, c]);
  expect(moved([a, b, c], 2, 1)).toEqual([a, b, c]);
});

it('asks for no words that are not written yet', () => {
  expect(askable([a, { ...fresh.note, text: '  ' }, c])).toEqual([a, c]);
});
