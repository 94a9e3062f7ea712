import { type SurveyStanding, surveyStanding } from '#heart-core';
import type { SurveyRecord } from '#heart-core/wire';

const moment = (at: string | null) => (at === null ? null : new Date(at));

export const standingOfSurvey = (survey: SurveyRecord, now: Date): SurveyStanding =>
  surveyStanding(
    {
      expiresAt: moment(survey.expiresAt),
      remindedAt: moment(survey.remindedAt),
      undeliveredAt: moment(survey.undeliveredAt),
      firstAnsweredAt: moment(survey.firstAnsweredAt),
    },
    now,
  );

/** A shape beside each word: colour never speaks alone. */
export const surveyMarks: Readonly<Record<SurveyStanding, string>> = {
  asked: '◷',
  reminded: '◑',
  answered: '●',
  undelivered: '✕',
  expired: '–',
};
