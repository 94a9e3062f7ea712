import type { Omission, SurveyWay } from '../surveys/asking.ts';
import type { SurveyLanguage } from '../surveys/languages.ts';
import type { SurveyPlan, SurveyQuestions } from '../surveys/plan.ts';

/** A question sent to the customer; `url` and `token` come once, with the answer to `POST /surveys`. */
export interface SurveyRecord {
  id: string;
  caseId: string;
  caseNumber: number;
  squadId: string;
  agentId: string | null;
  episode: number;
  /** None: an import brought it. */
  via: SurveyWay | null;
  language: SurveyLanguage | null;
  /** None: the house asked by itself. */
  sentById: string | null;
  sentAt: string | null;
  mailedAt: string | null;
  remindedAt: string | null;
  undeliveredAt: string | null;
  undeliveredWhy: 'failed' | 'bounced' | null;
  expiresAt: string | null;
  firstAnsweredAt: string | null;
  /** The latest answer's. */
  score: number | null;
  solvedFirstTime: boolean | null;
  comment: string | null;
  /** Of the customer, of whom they spoke for, and of who worked on the case: what is left out where many read the words. */
  names: string[];
  url?: string;
  token?: string;
}

/** `POST /surveys`; by a link that somebody copies, where nothing is said. */
export interface SurveyBody {
  caseId: string;
  via?: SurveyWay;
}

/** `GET /public/surveys/:token`: nothing of the case. */
export interface OpenSurveyRecord {
  score: number | null;
  solvedFirstTime: boolean | null;
  comment: string | null;
  answered: boolean;
  expiresAt: string;
  /** Until when an answer can be changed; null while there is none. */
  editableUntil: string | null;
  language: SurveyLanguage;
  questions: SurveyQuestions;
}

/** `POST /public/surveys/:token`. */
export interface SurveyAnswerBody {
  score: number;
  solvedFirstTime?: boolean;
  comment?: string;
}

/** How a squad asks, from a moment on; a later version takes its place. */
export interface SurveyPlanRecord extends SurveyPlan {
  id: string;
  squadId: string;
  version: number;
  fromAt: string;
  setById: string | null;
  setBy: string | null;
  recordedAt: string;
  inForce: boolean;
}

/** `POST /survey-plans`; what is left out is as the house has it. */
export interface SurveyPlanBody extends Partial<SurveyPlan> {
  squadId: string;
  /** The version that the writer has read; 0 where the squad has none. */
  baseVersion: number;
  fromAt?: string;
}

/** A case whose customer was not asked, and why. */
export interface SurveyOmissionRecord {
  id: string;
  caseId: string;
  caseNumber: number;
  squadId: string;
  episode: number;
  reason: Omission;
  at: string;
}

export interface SurveyRefusalRecord {
  id: string;
  caseId: string;
  customerId: string;
  recordedById: string | null;
  at: string;
}

/** `POST /survey-refusals`: the customer of this case does not want to be asked any more. */
export interface SurveyRefusalBody {
  caseId: string;
}
