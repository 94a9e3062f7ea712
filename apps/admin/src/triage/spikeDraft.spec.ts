import { bodyOf, endOf, noSpike, wholeFrom } from './spikeDraft.ts';

const now = new Date('2026-03-02T10:10:00Z');

describe('the expected end of a spike', () => {
  it.each([
    ['1', '2026-03-02T11:30:00.000Z'],
    ['2', '2026-03-02T12:30:00.000Z'],
    ['4', '2026-03-02T14:30:00.000Z'],
  ] as const)('in %s h is a full half-hour: %s', (ends, at) => {
    expect(endOf({ ends, endsAt: '' }, now, null)?.toISOString()).toBe(at);
  });

  it('is the closing of the squad, or a time of one’s own, or not said yet', () => {
    const closing = new Date('2026-03-02T17:00:00Z');
    expect(endOf({ ends: 'closing', endsAt: '' }, now, closing)).toBe(closing);
    expect(endOf({ ends: 'at', endsAt: '2026-03-02T15:00' }, now, closing)).toEqual(new Date('2026-03-02T15:00'));
    expect(endOf({ ends: 'at', endsAt: '' }, now, closing)).toBeNull();
    expect(endOf({ ends: null, endsAt: '' }, now, closing)).toBeNull();
  });
});

describe('a spike that is being filled in', () => {
  const end = new Date('2026-03-02T12:30:00Z');

  it('is sent with what it needs, and no empty words', () => {
    expect(bodyOf(noSpike(['severn'], ''), 'severn', 3, end)).toEqual({
      squadId: 'severn',
      expectedEndAt: '2026-03-02T12:30:00.000Z',
      windowMinutes: 30,
      people: 3,
      callsAnHour: 6,
    });
    expect(bodyOf({ ...noSpike(['severn'], ''), message: ' Courier strike. ' }, 'severn', 3, end)?.message).toBe(
      'Courier strike.',
    );
  });

  it('waits for people, an end and calls an hour', () => {
    expect(bodyOf(noSpike([], ''), 'severn', null, end)).toBeNull();
    expect(bodyOf(noSpike([], ''), 'severn', 3, null)).toBeNull();
    expect(bodyOf({ ...noSpike([], ''), callsAnHour: '0' }, 'severn', 3, end)).toBeNull();
  });

  it.each([
    ['3', 3],
    ['', null],
    ['0', null],
    ['2.5', null],
    ['501', null],
  ])('counts %j people as %j', (typed, n) => {
    expect(wholeFrom(typed, [1, 500])).toBe(n);
  });
});
