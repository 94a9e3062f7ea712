import { addWorkingMinutes, defaultWeek, isOpen, nextOpen, type OfficeHours, officeHours } from '#heart-core';
import {
  firstNames,
  holidaysAround,
  lastNames,
  pilotSquads,
  type SquadName,
  type SymptomName,
  squadNames,
  stories,
  symptoms,
  timeZone,
} from './cast.ts';
import { Chance } from './chance.ts';
import { inStrike, type StrikeDay, strikeDays, windowOf } from './strike.ts';
import { withinAuthority } from './within-authority.ts';

/** The planted truth of the demo (UX.md §17): what the screens should find. */
export interface Planted {
  weeksBefore: number;
  weeksAfter: number;
  firstContact: number;
  promisesKept: number;
  satisfaction: number;
  handleSeconds: number;
  reopened: number;
  strikeWeek: number;
  chargedTwice: { from: number; fixed: number };
}
export const planted: Planted = {
  weeksBefore: 12,
  weeksAfter: 8,
  firstContact: 0.12,
  promisesKept: 0.12,
  satisfaction: 0.2,
  handleSeconds: 40,
  reopened: 0,
  strikeWeek: 11,
  chargedTwice: { from: 5, fixed: 14 },
};
const weeks = planted.weeksBefore + planted.weeksAfter;
const casesAWeek = 72;
const nightCasesAWeek = 12;
const { strikeWeek, chargedTwice } = planted;
/** In this week nobody of that squad’s customers answers. */
export const weekWithoutSurveys = { squad: 'Avon', week: 9 } as const;
const minute = 60_000;
const week = 7 * 86_400_000;

export interface Caller {
  name: string;
  email: string;
  phone: string;
}

/** A call back by a time; on a day of the strike, in a window. */
interface Promised {
  dueAt: Date;
  doneAt: Date | null;
  windowFrom?: Date;
}

/** What happens to one case, from the call to its end; whatever lies after now has not happened yet. */
export interface Tale {
  squad: SquadName;
  agent: number;
  caller: Caller;
  channel: 'phone' | 'chat' | 'email';
  symptom: SymptomName;
  byMethod: boolean;
  startedAt: Date;
  endedAt: Date;
  loggedAt: Date;
  /** In the call itself, or later, or not yet. */
  resolvedAt: Date | null;
  promise: Promised | null;
  diagnosed: boolean;
  refundMinor: number | null;
  /** Asked above the agent's authority, while the customer waited; with no word yet, it waits now. */
  asked: Asked | null;
  satisfaction: number;
  survey: { sentAt: Date; score: number | null; answeredAt: Date | null } | null;
  reopenedAt: Date | null;
  sensitive: boolean;
  /** The call ended before the thanks: the case stays resolved, its steps incomplete. */
  unthanked: boolean;
}

/** A request above authority, and the word on it. */
export interface Asked {
  remedy: 'refund' | 'credit';
  amountMinor: number;
  at: Date;
  advice: string;
  customerWaiting: boolean;
  word: { at: Date; decision: 'approve' | 'approveLess' | 'decline'; amountMinor?: number } | null;
}

/** Monday, midnight by UTC, of the week that is `back` weeks before this one. */
function mondayOf(now: Date, back: number): number {
  const day = Math.floor(now.getTime() / 86_400_000);
  return (day - ((day + 3) % 7)) * 86_400_000 - back * week;
}

/** The Monday with which a week of the story begins; the first is 1. */
export const mondayOfWeek = (now: Date, number: number): Date => new Date(mondayOf(now, weeks - number));

/** The start of the pilot: the Monday of its first week. */
export const pilotStart = (now: Date): Date => new Date(mondayOf(now, planted.weeksAfter - 1));

/** The days of the courier strike, squad by squad. */
export const strikeOf = (now: Date): StrikeDay[] =>
  strikeDays(mondayOf(now, weeks - strikeWeek), officeHours(timeZone, defaultWeek, holidaysAround(now)));

/** Twenty weeks of complaints, in the order in which they come in. The same for the same seed and moment. */
export function storyOf(now: Date, seed: number, size = 1, truth = planted): Tale[] {
  const dice = new Chance(seed);
  const approvals = new Chance(seed + 1);
  const hours = officeHours(timeZone, defaultWeek, holidaysAround(now));
  const strike = strikeOf(now);
  const callers: { caller: Caller; symptom: SymptomName; squad: SquadName; at: number }[] = [];
  const tales: Tale[] = [];
  for (const squad of squadNames) {
    const base = squad === 'Night' ? 0.55 : 0.56 + dice.next() * 0.1;
    const usual = squad === 'Night' ? nightCasesAWeek : casesAWeek;
    for (let number = 1; number <= weeks; number++) {
      const monday = mondayOf(now, weeks - number);
      const many = (number === strikeWeek ? 1.7 : 1) * usual * size;
      const count = Math.max(1, Math.round(dice.normal(many, Math.sqrt(many))));
      for (let i = 0; i < count; i++) {
        const startedAt = new Date(monday + dice.whole(0, 4) * 86_400_000 + dice.whole(8 * 60 + 30, 16 * 60) * minute);
        if (startedAt.getTime() > now.getTime() - 30 * minute) continue;
        tales.push(
          taleOf({ squad, number, base, startedAt, hours, now, dice, approvals, callers, seed, strike, truth }),
        );
      }
    }
  }
  const all = [...tales, ...overdueNow(now, hours, dice), ...waitingNow(now, dice)];
  return withinAuthority(all.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime()));
}

interface Scene {
  squad: SquadName;
  number: number;
  base: number;
  startedAt: Date;
  hours: OfficeHours;
  now: Date;
  dice: Chance;
  /** Dice of their own, so that approvals change nothing else of the story. */
  approvals: Chance;
  callers: { caller: Caller; symptom: SymptomName; squad: SquadName; at: number }[];
  seed: number;
  strike: readonly StrikeDay[];
  truth: Planted;
}

function taleOf({ squad, number, base, startedAt, hours, now, dice, approvals, callers, strike, truth }: Scene): Tale {
  const pilot = (pilotSquads as readonly string[]).includes(squad) && number > planted.weeksBefore;
  const symptom = symptomIn(number, dice);
  const { caller, again } = callerOf(squad, symptom, startedAt, callers, dice);
  callers.push({ caller, symptom: again ?? symptom, squad, at: startedAt.getTime() });
  const seconds = Math.max(60, dice.normal(420, 110) + (pilot ? truth.handleSeconds : 0));
  const endedAt = new Date(startedAt.getTime() + seconds * 1000);
  const atFirst = dice.happens(base + (pilot ? truth.firstContact : 0));
  const promised =
    !atFirst && dice.happens(0.6) ? promiseOf(endedAt, hours, now, 0.7 + (pilot ? truth.promisesKept : 0), dice) : null;
  const promise = promised && inStrike(strike, squad, startedAt) ? inWindow(promised, hours) : promised;
  const later = promise ? promise.doneAt : addWorkingMinutes(hours, endedAt, dice.whole(30, 300));
  const resolvedAt = atFirst ? new Date(endedAt.getTime() - 30_000) : later && later <= now ? later : null;
  const late = atFirst && pilot && dice.happens(0.05);
  const loggedAt = late
    ? addWorkingMinutes(hours, endedAt, 300)
    : new Date((atFirst || promise ? endedAt : (resolvedAt ?? endedAt)).getTime() + minute);
  return {
    ...{
      squad,
      agent: dice.whole(0, 3),
      caller,
      channel: dice.weighted([
        ['phone', 7],
        ['chat', 2],
        ['email', 1],
      ] as const),
      symptom: again ?? symptom,
      byMethod: pilot,
      startedAt,
      endedAt,
    },
    loggedAt: loggedAt > now ? new Date(endedAt.getTime() + minute) : loggedAt,
    resolvedAt: loggedAt > now && !atFirst ? null : resolvedAt,
    promise,
    diagnosed: dice.happens(0.6),
    refundMinor: dice.happens(0.15) ? dice.whole(5, 90) * 100 : null,
    asked: atFirst && !late && approvals.happens(0.03) ? askedIn(startedAt, endedAt, approvals) : null,
    satisfaction: dice.whole(2, 5),
    survey: surveyOf(squad, number, resolvedAt, now, 3.9 + (pilot ? truth.satisfaction : 0), dice),
    reopenedAt:
      resolvedAt && dice.happens(0.04 + (pilot ? truth.reopened : 0))
        ? soon(nextOpen(hours, new Date(resolvedAt.getTime() + dice.whole(1, 9) * 86_400_000)), now)
        : null,
    sensitive: dice.happens(0.01),
    unthanked: dice.happens(0.14),
  };
}

const soon = (moment: Date, now: Date) => (moment < now ? moment : null);

function symptomIn(number: number, dice: Chance): SymptomName {
  const weightOf = (symptom: SymptomName) => {
    if (symptom === 'Charged twice' && number >= chargedTwice.from && number < chargedTwice.fixed)
      return 6 + (number - chargedTwice.from + 1) * 3;
    if (symptom === 'Delivery late' && number === strikeWeek) return 90;
    return stories[symptom].weight;
  };
  return dice.weighted(symptoms.map((symptom) => [symptom, weightOf(symptom)] as const));
}

/** Mostly someone new; now and then one who called before, and then mostly about the same. */
function callerOf(
  squad: SquadName,
  symptom: SymptomName,
  at: Date,
  callers: Scene['callers'],
  dice: Chance,
): { caller: Caller; again: SymptomName | null } {
  const before = dice.happens(0.09)
    ? callers.slice(-400).filter((one) => one.squad === squad && at.getTime() - one.at > 86_400_000)
    : [];
  if (before.length > 0) {
    const known = dice.pick(before);
    return { caller: known.caller, again: dice.happens(0.7) ? known.symptom : symptom };
  }
  const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}.${callers.length}@example.test`;
  return { caller: { name, email, phone: `+447700900${String(dice.whole(0, 999)).padStart(3, '0')}` }, again: null };
}

/** A call back within two working days; whoever breaks it does it at last, so that only what is planted stands overdue now. */
function promiseOf(from: Date, hours: OfficeHours, now: Date, kept: number, dice: Chance): Promised {
  const quarter = 15 * minute;
  const rough = addWorkingMinutes(hours, from, dice.whole(90, 900));
  const rounded = new Date(Math.ceil(rough.getTime() / quarter) * quarter);
  const dueAt = isOpen(hours, rounded) ? rounded : nextOpen(hours, rounded);
  const fate = dice.weighted([
    ['kept', kept],
    ['late', (1 - kept) * 0.6],
    ['broken', (1 - kept) * 0.4],
  ] as const);
  const early = new Date(Math.max(from.getTime() + 5 * minute, dueAt.getTime() - dice.whole(5, 80) * minute));
  const doneAt =
    fate === 'kept'
      ? early
      : addWorkingMinutes(hours, dueAt, fate === 'late' ? dice.whole(10, 300) : dice.whole(600, 1200));
  if (doneAt < now) return { dueAt, doneAt };
  return dueAt > now
    ? { dueAt, doneAt: null }
    : {
        dueAt,
        doneAt: new Date(Math.max(from.getTime() + minute, Math.min(now.getTime() - minute, doneAt.getTime()))),
      };
}

/** Called back in a window of the strike: a call that was early waits for the window to open, a late one stays late. */
function inWindow({ dueAt, doneAt }: Promised, hours: OfficeHours): Promised {
  const window = windowOf(dueAt, hours);
  if (!window) return { dueAt, doneAt };
  const early = doneAt !== null && doneAt < window.from;
  const minutes = early ? 1 + (Math.floor((dueAt.getTime() - doneAt.getTime()) / minute) % 28) : 0;
  return {
    dueAt: window.to,
    doneAt: early ? new Date(window.from.getTime() + minutes * minute) : doneAt,
    windowFrom: window.from,
  };
}

function surveyOf(
  squad: SquadName,
  number: number,
  resolvedAt: Date | null,
  now: Date,
  mean: number,
  dice: Chance,
): Tale['survey'] {
  const asked = dice.happens(0.3);
  const answers = dice.happens(squad === weekWithoutSurveys.squad && number === weekWithoutSurveys.week ? 0 : 0.33);
  const score = Math.min(5, Math.max(1, Math.round(dice.normal(mean, 1.1))));
  const hoursLater = dice.whole(2, 90);
  if (!asked || !resolvedAt) return null;
  const sentAt = new Date(resolvedAt.getTime() + 60 * minute);
  const answeredAt = new Date(sentAt.getTime() + hoursLater * 60 * minute);
  if (sentAt > now) return null;
  return answers && answeredAt < now ? { sentAt, score, answeredAt } : { sentAt, score: null, answeredAt: null };
}

/** Nine promises that are overdue right now, in the squads that Priya answers for. */
function overdueNow(now: Date, hours: OfficeHours, dice: Chance): Tale[] {
  let dueAt = new Date(now.getTime() + 5 * minute);
  return Array.from({ length: 9 }, (_, i) => {
    // Each a while before the one before it, also where the house opens at night.
    dueAt = lastOpen(hours, new Date(dueAt.getTime() - 17 * minute));
    const startedAt = new Date(dueAt.getTime() - 26 * 60 * minute);
    const endedAt = new Date(startedAt.getTime() + 7 * minute);
    const name = `${firstNames[i]} ${lastNames[(i * 3 + 1) % lastNames.length]}`;
    const caller = {
      name,
      email: `${name.toLowerCase().replace(' ', '.')}.now@example.test`,
      phone: `+4477009009${String(10 + i)}`,
    };
    return {
      ...{
        squad: pilotSquads[i % 3] as SquadName,
        agent: i % 4,
        caller,
        channel: 'phone',
        symptom: symptoms[i % symptoms.length] as SymptomName,
        byMethod: true,
        startedAt,
        endedAt,
      },
      ...{
        loggedAt: new Date(endedAt.getTime() + minute),
        resolvedAt: null,
        promise: { dueAt, doneAt: null },
        diagnosed: false,
        refundMinor: null,
        asked: null,
        satisfaction: dice.whole(2, 4),
      },
      ...{ survey: null, reopenedAt: null, sensitive: false, unthanked: false },
    };
  });
}

/** Half-way through the call; mostly answered within minutes. */
function askedIn(startedAt: Date, endedAt: Date, dice: Chance): Asked {
  const at = new Date(startedAt.getTime() + (endedAt.getTime() - startedAt.getTime()) * 0.55);
  const amountMinor = dice.whole(21, 42) * 1000;
  const decision = dice.weighted([
    ['approve', 70],
    ['approveLess', 20],
    ['decline', 10],
  ] as const);
  const seconds = 25 + Math.round(-Math.log(1 - dice.next()) * 90);
  const word = { at: new Date(at.getTime() + seconds * 1000), decision };
  return {
    remedy: dice.happens(0.7) ? 'refund' : 'credit',
    amountMinor,
    at,
    advice: 'Second time within a month; the customer is calm and would stay.',
    customerWaiting: true,
    word: decision === 'approveLess' ? { ...word, amountMinor: Math.round(amountMinor / 2000) * 1000 } : word,
  };
}

/** Three requests wait right now in the squads that Priya answers for: one just asked, one about to expire. */
function waitingNow(now: Date, dice: Chance): Tale[] {
  const requests = [
    { minutes: 2, amountMinor: 24_000, remedy: 'refund', customerWaiting: true },
    { minutes: 21, amountMinor: 31_000, remedy: 'credit', customerWaiting: false },
    { minutes: 56, amountMinor: 45_000, remedy: 'refund', customerWaiting: false },
  ] as const;
  return requests.map(({ minutes, ...request }, i) => {
    const at = new Date(now.getTime() - minutes * minute);
    const startedAt = new Date(at.getTime() - 5 * minute);
    const name = `${firstNames[10 + i]} ${lastNames[4 + i]}`;
    const caller = {
      name,
      email: `${name.toLowerCase().replace(' ', '.')}.asks@example.test`,
      phone: `+4477009009${String(30 + i)}`,
    };
    return {
      ...{ squad: pilotSquads[i] as SquadName, agent: 0, caller, channel: 'phone', byMethod: true, startedAt },
      ...{ symptom: symptoms[i + 1] as SymptomName, endedAt: at, loggedAt: new Date(at.getTime() - minute) },
      ...{ resolvedAt: null, promise: null, diagnosed: false, refundMinor: null, survey: null, reopenedAt: null },
      ...{ satisfaction: dice.whole(2, 4), sensitive: false, unthanked: false },
      asked: { ...request, at, advice: 'A loyal customer; half of it would already help.', word: null },
    };
  });
}

/** The latest working moment up to here, on a full five minutes. */
function lastOpen(hours: OfficeHours, moment: Date): Date {
  const step = 5 * minute;
  let at = Math.floor(moment.getTime() / step) * step;
  while (!isOpen(hours, new Date(at))) at -= step;
  return new Date(at);
}
