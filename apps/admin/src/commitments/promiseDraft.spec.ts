import { defaultOfficeHours } from '#heart-core';
import { againstWhen, blankPromise, blankWhen, promiseBody, wallMoment, wallText, whenOf } from './promiseDraft.ts';

const london = defaultOfficeHours('Europe/London');
const monday = new Date('2026-07-06T09:30:20Z'); // 10:30 in London
const saturday = new Date('2026-07-11T09:30:00Z');

describe('the presets of a promise', () => {
  it.each([
    ['within', '2026-07-06T11:30:00.000Z'],
    ['today', '2026-07-06T16:00:00.000Z'],
    ['tomorrow', '2026-07-07T09:00:00.000Z'],
  ] as const)('%s is reckoned by the clocks of the squad', (preset, due) => {
    expect(whenOf({ ...blankWhen(), preset }, monday, london).dueAt?.toISOString()).toBe(due);
  });

  it('two business hours late on a Friday end on Monday', () => {
    const friday = new Date('2026-07-10T15:00:00Z'); // 16:00
    expect(whenOf({ ...blankWhen(), preset: 'within' }, friday, london).dueAt?.toISOString()).toBe(
      '2026-07-13T09:00:00.000Z',
    );
  });

  it('on a closed day today cannot be chosen, and the morning is that of the next working day', () => {
    expect(whenOf({ ...blankWhen(), preset: 'today' }, saturday, london).dueAt).toBeNull();
    expect(whenOf({ ...blankWhen(), preset: 'tomorrow' }, saturday, london).dueAt).toEqual(
      new Date('2026-07-13T09:00:00Z'),
    );
  });

  it('a closed time is refused, and the next open one is named', () => {
    expect(againstWhen({ ...blankWhen(), preset: 'pick', at: '2026-07-11T12:00' }, 'Call', saturday, london)).toEqual({
      code: 'closed',
      nextOpen: new Date('2026-07-13T08:00:00Z'),
    });
  });

  it('a window needs both its ends, in order', () => {
    const window = { ...blankWhen(), preset: 'window' as const, from: '2026-07-06T15:00' };
    expect(againstWhen(window, 'Call', monday, london)?.code).toBe('no-time');
    expect(againstWhen({ ...window, to: '2026-07-06T14:00' }, 'Call', monday, london)?.code).toBe('backward');
    expect(againstWhen({ ...window, to: '2026-07-06T16:00' }, 'Call', monday, london)).toBeNull();
  });
});

describe('the promise that is sent', () => {
  it('carries the time that stood on the screen', () => {
    const draft = { ...blankPromise(), when: { ...blankWhen(), preset: 'pick' as const, at: '2026-07-07T15:00' } };
    expect(promiseBody('case', draft, ' Call Ana ', monday, london)).toEqual({
      caseId: 'case',
      kind: 'call',
      what: 'Call Ana',
      dueAt: '2026-07-07T14:00:00.000Z',
      agreedWithCustomer: true,
    });
  });

  it('says how, by whom, and whether the customer knows of it', () => {
    const draft = {
      ...blankPromise(),
      when: { ...blankWhen(), preset: 'tomorrow' as const },
      channel: 'phone' as const,
      ownerId: 'mia',
      untold: true,
    };
    expect(promiseBody('case', draft, 'Call Ana', monday, london)).toMatchObject({
      channel: 'phone',
      ownerId: 'mia',
      agreedWithCustomer: false,
    });
  });

  it('is none as long as the rule is against it', () => {
    expect(promiseBody('case', blankPromise(), 'Call Ana', monday, london)).toBeNull();
  });

  it('reads the clock of a zone back and forth', () => {
    expect(wallText('Europe/London', monday)).toBe('2026-07-06T10:30');
    expect(wallMoment('Europe/London', '2026-07-06T10:30')?.toISOString()).toBe('2026-07-06T09:30:00.000Z');
    expect(wallMoment('Europe/London', '')).toBeNull();
  });
});
