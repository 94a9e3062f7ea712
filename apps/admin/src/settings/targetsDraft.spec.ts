import { usualSettings } from '#heart-core';
import {
  bodyOfTargets,
  changesOfTargets,
  draftOfTargets,
  minutesOf,
  upsideDown,
  wrongTargets,
} from './targetsDraft.ts';

const usual = draftOfTargets(usualSettings);

it('tells targets in working hours, and sends them in minutes', () => {
  expect(usual).toEqual({ critical: '4', high: '8', normal: '24', low: '40' });
  expect(bodyOfTargets({ ...usual, critical: '1,5' })).toMatchObject({
    ...{ targetCriticalMinutes: 90, targetHighMinutes: 480, targetNormalMinutes: 1440, targetLowMinutes: 2400 },
  });
});

it.each(['', '0', 'soon', '-4', '1.234', '801', '9999'])('takes no “%s” for a target', (typed) => {
  expect(minutesOf(typed, 'low')).toBeNull();
  expect(wrongTargets({ ...usual, low: typed })).toEqual(['low']);
  expect(bodyOfTargets({ ...usual, low: typed })).not.toHaveProperty('targetLowMinutes');
});

it('sees where something less urgent would be done sooner', () => {
  expect(upsideDown(usual)).toBe(false);
  expect(upsideDown({ ...usual, low: '24' })).toBe(false);
  expect(upsideDown({ ...usual, low: '6' })).toBe(true);
});

it('finds in the history of the settings what changed a target', () => {
  const version = (at: number, more = {}) => ({
    ...{ ...usualSettings, version: at, changedBy: 'Jo', at: `2026-03-0${at}T09:00:00Z` },
    ...more,
  });
  const [first, other, changed] = [version(1), version(2, { digestAt: null }), version(3, { targetHighMinutes: 120 })];
  expect(changesOfTargets([changed, other, first]).map(({ version: at }) => at)).toEqual([3, 1]);
});
