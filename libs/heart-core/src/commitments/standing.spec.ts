import { type CommitmentFacts, type SettlementFacts, standingOf } from './standing.ts';

/** Wednesday 14 January; the grace of one business day ends on Thursday at the same time. */
const at = (time: string, day = 14) => new Date(`2026-01-${day}T${time}:00Z`);
const call: CommitmentFacts = { windowFrom: null, dueAt: at('11:30'), graceEndsAt: at('11:30', 15) };
const window: CommitmentFacts = { ...call, windowFrom: at('10:00') };
const said = (kind: SettlementFacts['kind'], when: Date, more: Partial<SettlementFacts> = {}): SettlementFacts => ({
  kind,
  at: when,
  ...more,
});
const tried = (when: Date, outcome: SettlementFacts['outcome'] = 'noAnswer') => said('attempt', when, { outcome });

describe('What became of a promise', () => {
  test.each<[string, CommitmentFacts, SettlementFacts[], Date, string, boolean]>([
    ['not due yet', call, [], at('11:00'), 'open', false],
    ['at the moment it is due', call, [], at('11:30'), 'open', false],
    ['past due, within the grace', call, [], at('11:31'), 'open', true],
    ['at the end of the grace', call, [], at('11:30', 15), 'open', true],
    ['after the grace', call, [], at('11:31', 15), 'broken', true],
    ['kept before it was due', call, [said('kept', at('09:00'))], at('10:00'), 'kept', false],
    ['kept at the moment it was due', call, [said('kept', at('11:30'))], at('12:00'), 'kept', false],
    ['kept a minute later', call, [said('kept', at('11:31'))], at('12:00'), 'late', false],
    ['kept at the end of the grace', call, [said('kept', at('11:30', 15))], at('12:00', 15), 'late', false],
    [
      'done after the grace: broken for good, off the board',
      call,
      [said('kept', at('11:31', 15))],
      at('12:00', 16),
      'broken',
      false,
    ],
    ['no news is an update', call, [said('noNews', at('11:00'))], at('12:00'), 'kept', false],
    ['reached', call, [tried(at('11:00'), 'reached')], at('12:00'), 'kept', false],
    ['one try, no answer', call, [tried(at('11:00'))], at('12:00'), 'open', true],
    ['a message left', call, [tried(at('11:00'), 'messageLeft')], at('12:00'), 'kept', false],
    ['a message left too late', call, [tried(at('11:31'), 'messageLeft')], at('12:00'), 'open', true],
    ['two tries 15 minutes apart', call, [tried(at('11:00')), tried(at('11:15'))], at('12:00'), 'kept', false],
    ['two tries 14 minutes apart', call, [tried(at('11:00')), tried(at('11:14'))], at('12:00'), 'open', true],
    [
      'three tries, the first and the last 15 minutes apart',
      call,
      [tried(at('11:00')), tried(at('11:08')), tried(at('11:15'))],
      at('12:00'),
      'kept',
      false,
    ],
    ['the second try too late', call, [tried(at('11:20')), tried(at('11:35'))], at('12:00'), 'open', true],
    ['tries told in any order', call, [tried(at('11:15')), tried(at('11:00'))], at('12:00'), 'kept', false],
    ['in its window', window, [said('kept', at('10:00'))], at('12:00'), 'kept', false],
    ['before its window opened', window, [said('kept', at('09:59'))], at('12:00'), 'open', true],
    ['a message left before its window opened', window, [tried(at('09:59'), 'messageLeft')], at('12:00'), 'open', true],
    [
      'one try before the window, one in it',
      window,
      [tried(at('09:50')), tried(at('10:10'))],
      at('12:00'),
      'open',
      true,
    ],
    [
      'moved in time, with the customer',
      call,
      [said('renegotiated', at('11:30'), { agreedWithCustomer: true })],
      at('12:00', 20),
      'renegotiated',
      false,
    ],
    [
      'moved without the customer: not moved',
      call,
      [said('renegotiated', at('11:00'), { agreedWithCustomer: false })],
      at('12:00'),
      'open',
      true,
    ],
    [
      'moved too late: not moved',
      call,
      [said('renegotiated', at('11:31'), { agreedWithCustomer: true })],
      at('12:00', 16),
      'broken',
      true,
    ],
    ['released in time', call, [said('released', at('11:30'))], at('12:00', 16), 'released', false],
    [
      'released too late changes no figure, but leaves the board',
      call,
      [said('released', at('11:31'))],
      at('12:00', 16),
      'broken',
      false,
    ],
    [
      'released after it was kept',
      call,
      [said('kept', at('10:00')), said('released', at('11:00'))],
      at('12:00'),
      'kept',
      false,
    ],
    ['void', call, [said('void', at('12:00', 16))], at('12:00', 16), 'void', false],
    [
      'void after it was kept',
      call,
      [said('kept', at('10:00')), said('void', at('12:00'))],
      at('12:00'),
      'void',
      false,
    ],
    [
      'void after it was kept and released',
      call,
      [said('kept', at('10:00')), said('released', at('11:00')), said('void', at('12:00'))],
      at('12:00'),
      'void',
      false,
    ],
    ['given to someone else, still open', call, [said('reassigned', at('10:00'))], at('11:00'), 'open', false],
  ])('%s', (_, commitment, settlements, now, standing, overdue) =>
    expect(standingOf(commitment, settlements, now)).toMatchObject({ standing, overdue }),
  );

  test('says when it was kept, when it left the board, and how it ended', () => {
    expect(standingOf(call, [said('noNews', at('11:00')), said('kept', at('11:20'))], at('12:00'))).toMatchObject({
      keptAt: at('11:00'),
      doneAt: at('11:00'),
      ended: null,
    });
    expect(standingOf(call, [said('released', at('12:00'))], at('13:00'))).toMatchObject({
      keptAt: null,
      doneAt: at('12:00'),
      ended: null,
    });
    expect(standingOf(call, [said('released', at('10:00'))], at('13:00'))).toMatchObject({
      keptAt: null,
      doneAt: null,
      ended: { as: 'released', at: at('10:00') },
    });
    expect(
      standingOf(call, [tried(at('10:00')), tried(at('10:20')), tried(at('11:00'), 'reached')], at('13:00')).keptAt,
    ).toEqual(at('10:20'));
  });

  test('never unbreaks: once broken it stays so, whatever the time', () => {
    const later = [said('kept', at('12:00', 16))];
    for (const day of [16, 20, 28]) expect(standingOf(call, later, at('13:00', day)).standing).toBe('broken');
  });
});
