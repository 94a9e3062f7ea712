/** A question sent to the customer. `url` comes once, with the answer to `POST /surveys {caseId}`. */
export interface SurveyRecord {
  id: string;
  caseId: string;
  squadId: string;
  agentId: string | null;
  episode: number;
  sentAt: string | null;
  expiresAt: string | null;
  firstAnsweredAt: string | null;
  score: number | null;
  url?: string;
}

/** `POST /public/surveys/:token`. */
export interface SurveyAnswerBody {
  score: number;
  solvedFirstTime?: boolean;
  comment?: string;
}
