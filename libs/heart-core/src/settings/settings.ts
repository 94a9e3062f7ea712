import { isZone } from '../calendar/zone.ts';
import type { Severity } from '../cases/timing.ts';
import { type CrisisCard, checkCrisisCards } from '../incidents/crisis-card.ts';

import { isCurrency } from '../money.ts';
import type { FieldProblem } from '../refusal.ts';

/** What people are told of without asking. */
export const noticeKinds = [
  'promiseSoon',
  'promiseDue',
  'promiseEscalated',
  'approvalAsked',
  'approvalMovedOn',
  'approvalDecided',
  'approvalExpired',
  'digest',
  'helpNow',
  'issueRises',
  'actionOverdue',
  'exportReady',
  'customerWrote',
  'letterReturned',
  'webhookOff',
  'reportFailed',
  'tidyList',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What an administrator settles for the whole workspace. Minutes are clock time. */
export interface Settings {
  /** Of money figures and of limits where none is named. */
  currency: string;
  /** Whose days the figures of the workspace count. */
  timeZone: string;
  /** A request above someone's authority stands this long. */
  approvalExpiresAfterMinutes: number;
  /** Without an answer it goes to the next approver after so long. */
  approvalMovesOnAfterMinutes: number;
  /** *Not now* puts a request aside for so long. */
  notNowMinutes: number;
  /** Owners are warned so long before a promise is due, longest first. */
  warnBeforeMinutes: number[];
  /** A promise overdue for so long reaches the managers. */
  escalateAfterMinutes: number;
  /** When supervisors get the day's oldest promises, by the squad's clock (08:30); null: never. */
  digestAt: string | null;
  /** What an hour of handling costs, in minor units of `currency`; 0: it is not counted. */
  handlingRateMinorPerHour: number;
  /** Within how many working minutes a complaint is to be resolved, by its severity. */
  targetLowMinutes: number;
  targetNormalMinutes: number;
  targetHighMinutes: number;
  targetCriticalMinutes: number;
  /** What also goes out by mail. */
  mailed: NoticeKind[];
  /** What the firm says where somebody may hurt themselves, a card a language; none: the house's own general one. */
  crisisCards: CrisisCard[];
  /** To which domains reports may be sent besides people of the house. */
  mailDomains: string[];
  /** What became of messages to other programs is kept so long. */
  deliveriesKeptDays: number;
  /** Rows that an import or a list refused are kept so long to be mended: they hold customers’ words. */
  refusedRowsKeptDays: number;
  /** A letter that nobody settles waits so long. */
  waitingMailKeptDays: number;
}

/** What holds until somebody changes it. */
export const usualSettings: Settings = {
  currency: 'GBP',
  timeZone: 'Europe/London',
  approvalExpiresAfterMinutes: 60,
  approvalMovesOnAfterMinutes: 3,
  notNowMinutes: 5,
  warnBeforeMinutes: [30, 10],
  escalateAfterMinutes: 60,
  digestAt: '08:30',
  handlingRateMinorPerHour: 0,
  targetLowMinutes: 5 * 480,
  targetNormalMinutes: 3 * 480,
  targetHighMinutes: 480,
  targetCriticalMinutes: 240,
  mailed: ['promiseDue', 'promiseEscalated', 'digest'],
  crisisCards: [],
  mailDomains: [],
  deliveriesKeptDays: 30,
  refusedRowsKeptDays: 90,
  waitingMailKeptDays: 365,
};

/** Ranges of the whole numbers among the settings, both ends included. */
export const settingRanges = {
  approvalExpiresAfterMinutes: [5, 1440],
  approvalMovesOnAfterMinutes: [1, 120],
  notNowMinutes: [1, 120],
  escalateAfterMinutes: [5, 10_080],
  handlingRateMinorPerHour: [0, 99_999_999],
  targetLowMinutes: [1, 48_000],
  targetNormalMinutes: [1, 48_000],
  targetHighMinutes: [1, 48_000],
  targetCriticalMinutes: [1, 48_000],
  deliveriesKeptDays: [1, 365],
  refusedRowsKeptDays: [1, 3650],
  waitingMailKeptDays: [30, 3650],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/** Working minutes from reception to the target of a complaint so grave. */
export const targetMinutes = (severity: Severity, settings: Settings): number =>
  ({
    low: settings.targetLowMinutes,
    normal: settings.targetNormalMinutes,
    high: settings.targetHighMinutes,
    critical: settings.targetCriticalMinutes,
  })[severity];

/** Warnings come at most a week and at least a minute before. */
export const warningRange = [1, 10_080] as const;
export const mostWarnings = 5;

/** What is wrong with these settings taken together; the range of each number is told by its field. */
export function checkSettings(settings: Settings): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isCurrency(settings.currency))
    faults.push({ pointer: '/currency', code: 'currency', detail: 'A currency code of ISO 4217, like GBP.' });
  if (!isZone(settings.timeZone))
    faults.push({ pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' });
  if (settings.approvalMovesOnAfterMinutes > settings.approvalExpiresAfterMinutes)
    faults.push({
      pointer: '/approvalMovesOnAfterMinutes',
      code: 'order',
      detail: 'A request moves on before it expires.',
    });
  if (new Set(settings.warnBeforeMinutes).size < settings.warnBeforeMinutes.length)
    faults.push({ pointer: '/warnBeforeMinutes', code: 'repeated', detail: 'Each warning once.' });
  const odd = settings.mailDomains.findIndex((one) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(one));
  if (odd >= 0) faults.push({ pointer: `/mailDomains/${odd}`, code: 'domain', detail: 'A domain like example.com.' });
  return [...faults, ...checkCrisisCards(settings.crisisCards)];
}
