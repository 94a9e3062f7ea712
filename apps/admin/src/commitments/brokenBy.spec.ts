import { brokenBy } from './brokenBy.ts';

describe('a broken promise was', () => {
  it.each([
    ['done too late', { doneAt: '2026-03-06T10:00:00Z', attempts: 1, ownerId: 'lee' }, 'doneLate'],
    ['tried, and nobody was reached', { doneAt: null, attempts: 2, ownerId: 'lee' }, 'notReached'],
    ['nobody’s', { doneAt: null, attempts: 0, ownerId: null }, 'nobody'],
    ['never tried', { doneAt: null, attempts: 0, ownerId: 'lee' }, 'neverTried'],
  ])('%s', (_name, promise, why) => {
    expect(brokenBy(promise)).toBe(why);
  });
});
