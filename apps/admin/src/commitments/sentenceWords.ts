import type { PromiseSentence, Reading } from '#heart-core';
import { localeOf, type Say } from '../parts/moments.ts';

/** "Tue 14 Jan, 11:30" of a reading, which has its zone behind it: no clock of this computer is asked. */
export function readingWords({ on, time }: Reading, locale: string, year?: string): string {
  return `${dateWords(on, locale, year)}, ${time}`;
}

/** "Tue 14 Jan"; with the year where it is another one. */
export function dateWords(on: string, locale: string, year = on.slice(0, 4)): string {
  return new Intl.DateTimeFormat(localeOf(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(on.startsWith(year) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${on}T12:00:00Z`));
}

/** Working time is told in hours: a working day is no day of 24 hours. */
export function workingLength(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && say('time.h', { n: hours }), (rest > 0 || hours === 0) && say('time.min', { n: rest })];
  return parts.filter(Boolean).join(' ');
}

interface Told {
  what: string;
  locale: string;
  /** The year it is: a date of another one says so. */
  year: string;
}

/** The sentence under a promise, in words: every part of it true by the squad's clocks, and by the customer's. */
export function sentenceWords(facts: PromiseSentence, { what, locale, year }: Told, say: Say): string {
  const { from, due, theirs, businessMinutes, special, clocksMove } = facts;
  const when = (reading: Reading) => readingWords(reading, locale, year);
  const until = (start: Reading, end: Reading) => (start.on === end.on ? end.time : when(end));
  const customers =
    theirs &&
    (theirs.from
      ? say('promise.sentence.theirWindow', {
          from: sameDay(theirs.from, from) ? theirs.from.time : when(theirs.from),
          to: until(theirs.from, theirs.due),
        })
      : say('promise.sentence.theirTime', { time: sameDay(theirs.due, due) ? theirs.due.time : when(theirs.due) }));
  const told = {
    what,
    due: from ? until(from, due) : when(due),
    from: from ? when(from) : '',
    theirs: customers ? ` ${customers}` : '',
    length: workingLength(businessMinutes, say),
  };
  const extras = [
    ...special.map(({ on, name, closed }) =>
      say(closed ? 'promise.sentence.holiday' : 'promise.sentence.halfDay', { day: dateWords(on, locale, year), name }),
    ),
    ...(clocksMove === 0
      ? []
      : [
          say(clocksMove > 0 ? 'promise.sentence.forward' : 'promise.sentence.back', {
            length: workingLength(Math.abs(clocksMove), say),
          }),
        ]),
  ];
  const base = say(from ? 'promise.sentence.window' : 'promise.sentence.by', told);
  return `${[base, ...extras].join('; ')}.`;
}

const sameDay = (a: Reading, b: Reading | null) => a.on === b?.on;
