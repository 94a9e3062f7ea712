import { crisisLimits, mostWarnings, type NoticeKind, noticeKinds, settingRanges, warningRange } from '#heart-core';
import { Currency, Parts, Several, Texts, Whole, Wholes, Words } from '../platform/fields.ts';

const within = ([min, max]: readonly [number, number], about: string) => ({ min, max, about, optional: true as const });
const aboutTarget = (severity: string) =>
  `A complaint of ${severity} severity is to be resolved within so many working minutes.`;

export class CrisisLineBody {
  @Words({ max: crisisLimits.name }) name!: string;
  @Words({ max: crisisLimits.number, about: 'As it is dialed: 116 123.' }) number!: string;
}

export class CrisisCardBody {
  @Words({ max: 8, pattern: /^[a-z]{2,3}$/ }) locale!: string;
  @Words({ max: crisisLimits.text }) text!: string;
  @Parts(() => CrisisLineBody, { max: crisisLimits.lines }) lines!: CrisisLineBody[];
}

export class SettingsChange {
  @Currency({ optional: true }) currency?: string;
  @Words({ max: 64, optional: true, about: 'The zone whose days the figures count.' }) timeZone?: string;
  @Whole(within(settingRanges.approvalExpiresAfterMinutes, 'A request above someone’s authority stands this long.'))
  approvalExpiresAfterMinutes?: number;
  @Whole(within(settingRanges.approvalMovesOnAfterMinutes, 'Unanswered, it goes to the next approver after so long.'))
  approvalMovesOnAfterMinutes?: number;
  @Whole(within(settingRanges.notNowMinutes, '“Not now” puts a request aside for so long.')) notNowMinutes?: number;
  @Wholes({
    ...within(warningRange, 'Owners are warned so many minutes before a promise is due.'),
    max: warningRange[1],
    most: mostWarnings,
  })
  warnBeforeMinutes?: number[];
  @Whole(within(settingRanges.escalateAfterMinutes, 'A promise overdue for so long reaches the managers.'))
  escalateAfterMinutes?: number;
  @Words({
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    optional: true,
    nullable: true,
    about: 'When supervisors get the digest, by the squad’s clock; null: never.',
  })
  digestAt?: string | null;
  @Whole(
    within(settingRanges.handlingRateMinorPerHour, 'What an hour of handling costs, in minor units; 0: not counted.'),
  )
  handlingRateMinorPerHour?: number;
  @Whole(within(settingRanges.targetLowMinutes, aboutTarget('low'))) targetLowMinutes?: number;
  @Whole(within(settingRanges.targetNormalMinutes, aboutTarget('normal'))) targetNormalMinutes?: number;
  @Whole(within(settingRanges.targetHighMinutes, aboutTarget('high'))) targetHighMinutes?: number;
  @Whole(within(settingRanges.targetCriticalMinutes, aboutTarget('critical'))) targetCriticalMinutes?: number;
  @Several(noticeKinds, { optional: true, about: 'What also goes out by mail.' }) mailed?: NoticeKind[];
  @Texts({
    max: 50,
    each: 120,
    optional: true,
    about: 'To which domains reports may be sent besides people of the house.',
  })
  mailDomains?: string[];
  @Whole(within(settingRanges.deliveriesKeptDays, 'What became of messages to webhooks is kept so many days.'))
  deliveriesKeptDays?: number;
  @Whole(within(settingRanges.refusedRowsKeptDays, 'Rows that an import or a list refused are kept so many days.'))
  refusedRowsKeptDays?: number;
  @Whole(within(settingRanges.waitingMailKeptDays, 'A letter that nobody settles waits so many days.'))
  waitingMailKeptDays?: number;
  @Parts(() => CrisisCardBody, {
    max: crisisLimits.cards,
    optional: true,
    about: 'What the firm says where somebody may hurt themselves, a card a language; none: a general one.',
  })
  crisisCards?: CrisisCardBody[];
}
