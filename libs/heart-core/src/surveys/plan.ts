import type { FieldProblem } from '../refusal.ts';
import { type SurveyLanguage, surveyLanguages, surveyWords } from './languages.ts';

/** A squad's own wording of the questions in one language; where it has none, the house's stand. */
export interface SurveyWording {
  language: SurveyLanguage;
  score: string;
  solvedFirstTime?: string;
  comment?: string;
}

/** What a squad asks its customers, when, and whom it leaves in peace. */
export interface SurveyPlan {
  /** Spoken to whoever's own language is not known. */
  language: SurveyLanguage;
  asksSolvedFirstTime: boolean;
  asksComment: boolean;
  wordings: readonly SurveyWording[];
  /** Sent by mail without anyone's doing, so long after the resolution. */
  automatic: boolean;
  afterMinutes: number;
  /** One reminder, so many days after the question; null: none. */
  remindAfterDays: number | null;
  /** Nobody is asked again within so many days; 0: they may be. */
  restDays: number;
  asksSensitive: boolean;
  asksVulnerable: boolean;
}

/** What holds until somebody settles it: nothing goes out by itself. */
export const usualSurveyPlan: SurveyPlan = {
  language: 'en',
  asksSolvedFirstTime: true,
  asksComment: true,
  wordings: [],
  automatic: false,
  afterMinutes: 24 * 60,
  remindAfterDays: 4,
  restDays: 30,
  asksSensitive: false,
  asksVulnerable: false,
};

/** Ranges of the numbers of a plan, both ends included. A reminder comes while the answer still counts. */
export const surveyPlanRanges = {
  afterMinutes: [0, 20_160],
  remindAfterDays: [1, 13],
  restDays: [0, 365],
} as const satisfies Partial<Record<keyof SurveyPlan, readonly [number, number]>>;

/** The questions of a survey as its customer reads them; null for one that is not asked. */
export interface SurveyQuestions {
  score: string;
  solvedFirstTime: string | null;
  comment: string | null;
}

export function questionsIn(
  plan: Pick<SurveyPlan, 'asksSolvedFirstTime' | 'asksComment' | 'wordings'>,
  language: SurveyLanguage,
): SurveyQuestions {
  const own = plan.wordings.find((wording) => wording.language === language);
  const house = surveyWords[language];
  return {
    score: own?.score ?? house.score,
    solvedFirstTime: plan.asksSolvedFirstTime ? (own?.solvedFirstTime ?? house.solvedFirstTime) : null,
    comment: plan.asksComment ? (own?.comment ?? house.comment) : null,
  };
}

/** What is wrong with a plan taken as a whole. */
export function checkSurveyPlan({ wordings }: Pick<SurveyPlan, 'wordings'>): FieldProblem[] {
  const languages = wordings.map(({ language }) => language);
  return surveyLanguages
    .filter((language) => languages.indexOf(language) !== languages.lastIndexOf(language))
    .map((language) => ({
      pointer: `/wordings/${languages.lastIndexOf(language)}/language`,
      code: 'repeated',
      detail: 'One wording a language.',
    }));
}
