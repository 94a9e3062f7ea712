import { againstSettling, type SettlementWish } from './settling.ts';

const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);
const open = { keptAt: null, ended: null };
const call = { dueAt: at('11:30'), renegotiation: false };
const move: SettlementWish = { kind: 'renegotiated', at: at('11:00'), newDueAt: at('16:00'), agreedWithCustomer: true };

describe('What may be recorded about a promise', () => {
  test.each<
    [
      string,
      SettlementWish,
      Parameters<typeof againstSettling>[1],
      Parameters<typeof againstSettling>[2],
      string,
      string | null,
    ]
  >([
    ['it was kept', { kind: 'kept', at: at('11:00') }, call, open, '11:00', null],
    ['it was kept late', { kind: 'kept', at: at('15:00') }, call, open, '15:00', null],
    ['it was kept, twice', { kind: 'kept', at: at('11:00') }, call, { ...open, keptAt: at('10:00') }, '11:00', 'done'],
    [
      'it was kept, but that is void',
      { kind: 'void', at: at('11:00') },
      call,
      { ...open, keptAt: at('10:00') },
      '11:00',
      null,
    ],
    [
      'anything after its end',
      { kind: 'void', at: at('11:00') },
      call,
      { ...open, ended: { as: 'released', at: at('10:00') } },
      '11:00',
      'ended',
    ],
    ['a try without an outcome', { kind: 'attempt', at: at('11:00') }, call, open, '11:00', 'outcome-missing'],
    ['handed on to nobody', { kind: 'reassigned', at: at('11:00') }, call, open, '11:00', 'owner-missing'],
    ['moved in time', move, call, open, '11:00', null],
    ['moved at the moment it was due', { ...move, at: at('11:30') }, call, open, '11:30', null],
    ['moved too late', { ...move, at: at('11:31') }, call, open, '11:31', 'after-due'],
    ['moved too late, dated back', move, call, open, '12:00', 'after-due'],
    ['moved a second time', move, { ...call, renegotiation: true }, open, '11:00', 'moved-before'],
    ['moved to nowhere', { ...move, newDueAt: null }, call, open, '11:00', 'due-missing'],
    ['moved without asking', { ...move, agreedWithCustomer: undefined }, call, open, '11:00', 'not-agreed'],
    [
      'released late: recorded, though it changes no figure',
      { kind: 'released', at: at('12:00') },
      call,
      open,
      '12:00',
      null,
    ],
  ])('%s', (_, wish, commitment, state, now, against) =>
    expect(againstSettling(wish, commitment, state, at(now))).toBe(against),
  );
});
