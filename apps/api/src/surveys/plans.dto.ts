import { type SurveyLanguage, surveyLanguages, surveyPlanRanges } from '#heart-core';
import { Flag, Id, Moment, OneOf, Parts, Whole, Words } from '../platform/fields.ts';

const within = ([min, max]: readonly [number, number], about: string) => ({ min, max, about, optional: true as const });
const optional = { optional: true } as const;

export class SurveyWordingBody {
  @OneOf(surveyLanguages) language!: SurveyLanguage;
  @Words({ max: 300 }) score!: string;
  @Words({ max: 300, ...optional }) solvedFirstTime?: string;
  @Words({ max: 300, ...optional }) comment?: string;
}

export class SurveyPlanBody {
  @Id() squadId!: string;
  @Whole({ min: 0, max: 999_999, about: 'The version that was read; 0 where the squad has none.' })
  baseVersion!: number;
  @Moment({ ...optional, about: 'Now, where nothing is said.' }) fromAt?: Date;
  @OneOf(surveyLanguages, { ...optional, about: 'For whoever’s own language is not known.' }) language?: SurveyLanguage;
  @Flag(optional) asksSolvedFirstTime?: boolean;
  @Flag(optional) asksComment?: boolean;
  @Parts(() => SurveyWordingBody, { ...optional, max: surveyLanguages.length, about: 'The squad’s own words.' })
  wordings?: SurveyWordingBody[];
  @Flag({ ...optional, about: 'By mail, without anyone’s doing.' }) automatic?: boolean;
  @Whole(within(surveyPlanRanges.afterMinutes, 'So long after the resolution.')) afterMinutes?: number;
  @Whole({
    ...within(surveyPlanRanges.remindAfterDays, 'One reminder after so many days; null: none.'),
    nullable: true,
  })
  remindAfterDays?: number | null;
  @Whole(within(surveyPlanRanges.restDays, 'Nobody is asked again within so many days.')) restDays?: number;
  @Flag(optional) asksSensitive?: boolean;
  @Flag(optional) asksVulnerable?: boolean;
}
