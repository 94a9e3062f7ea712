import { defaultOfficeHours } from '../calendar/office-hours.ts';
import { whenToTell } from './quiet.ts';

/** Monday to Friday, nine to five, in London; 2 March 2026 is a Monday. */
const hours = defaultOfficeHours('Europe/London');
const at = (moment: string) => new Date(`2026-${moment}:00Z`);
const told = (now: string, quiet: { from: string; to: string } | null = null, calledFor = now) =>
  whenToTell(at(now), { calledForAt: at(calledFor), hours, quiet })
    .toISOString()
    .slice(5, 16);

describe('An alert is given', () => {
  it.each([
    ['at once while the squad is open', '03-02T10:00', '03-02T10:00'],
    ['at the very moment of closing', '03-02T17:00', '03-02T17:00'],
    ['at the opening, when it comes at night', '03-02T21:00', '03-03T09:00'],
    ['on Monday, when it comes on a Friday night', '03-06T17:30', '03-09T09:00'],
    ['at nine by the clock of the squad, though the clocks have changed', '03-28T12:00', '03-30T08:00'],
  ])('%s', (_name, now, moment) => {
    expect(told(now)).toBe(moment);
  });

  it('at once where what was called for at closing is noticed a tick later', () => {
    const now = new Date(at('03-02T17:00').getTime() + 2_000);
    expect(whenToTell(now, { calledForAt: at('03-02T17:00'), hours, quiet: null })).toEqual(now);
  });

  it('at the end of the hours in which the squad wants quiet', () => {
    expect(told('03-02T12:10', { from: '12:00', to: '13:00' })).toBe('03-02T13:00');
    expect(told('03-02T13:00', { from: '12:00', to: '13:00' })).toBe('03-02T13:00');
    expect(told('03-02T09:30', { from: '22:00', to: '10:00' })).toBe('03-02T10:00');
  });

  it('after quiet hours that end when the squad has closed, at the next opening', () => {
    expect(told('03-02T16:30', { from: '16:00', to: '18:00' })).toBe('03-03T09:00');
  });

  it('at once about a customer who waits, in the middle of the night', () => {
    const now = at('03-02T23:00');
    expect(
      whenToTell(now, { calledForAt: now, hours, quiet: { from: '20:00', to: '08:00' }, customerWaits: true }),
    ).toEqual(now);
  });
});
