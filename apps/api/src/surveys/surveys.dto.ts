import { type SurveyWay, surveyWays } from '#heart-core';
import { Flag, Id, OneOf, Whole, Words } from '../platform/fields.ts';

export class SurveyBody {
  @Id() caseId!: string;
  @OneOf(surveyWays, { optional: true, about: 'A link that somebody copies, where nothing is said.' }) via?: SurveyWay;
}

export class AnswerBody {
  @Whole({ min: 1, max: 5 }) score!: number;
  @Flag({ optional: true }) solvedFirstTime?: boolean;
  @Words({ max: 4000, optional: true }) comment?: string;
}

export class SurveyRefusalBody {
  @Id({ about: 'A case of the customer who said so.' }) caseId!: string;
}
