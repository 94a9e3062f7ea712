import { Flag, Id, Whole, Words } from '../platform/fields.ts';

export class SurveyBody {
  @Id() caseId!: string;
}

export class AnswerBody {
  @Whole({ min: 1, max: 5 }) score!: number;
  @Flag({ optional: true }) solvedFirstTime?: boolean;
  @Words({ max: 4000, optional: true }) comment?: string;
}
