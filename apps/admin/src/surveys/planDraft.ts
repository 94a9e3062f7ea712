import {
  type SurveyLanguage,
  type SurveyPlan,
  type SurveyWording,
  surveyPlanRanges,
  surveyWords,
  usualSurveyPlan,
} from '#heart-core';
import type { SurveyPlanBody } from '#heart-core/wire';

/** A plan as it is being typed: numbers as texts, an empty one where there is none. */
export interface PlanDraft {
  language: SurveyLanguage;
  asksSolvedFirstTime: boolean;
  asksComment: boolean;
  wordings: readonly SurveyWording[];
  automatic: boolean;
  afterHours: string;
  remindAfterDays: string;
  restDays: string;
  asksSensitive: boolean;
  asksVulnerable: boolean;
  /** As the browser's clock shows it; empty: now. */
  from: string;
}

export function draftOfPlan(plan: SurveyPlan = usualSurveyPlan): PlanDraft {
  const { language, asksSolvedFirstTime, asksComment, wordings, automatic, asksSensitive, asksVulnerable } = plan;
  return {
    ...{ language, asksSolvedFirstTime, asksComment, wordings, automatic, asksSensitive, asksVulnerable },
    afterHours: String(plan.afterMinutes / 60),
    remindAfterDays: plan.remindAfterDays === null ? '' : String(plan.remindAfterDays),
    restDays: String(plan.restDays),
    from: '',
  };
}

const within = (value: number, [least, most]: readonly [number, number]) =>
  Number.isInteger(value) && value >= least && value <= most;

/** A number as it was typed; null where it is none, or out of its range. */
function read(text: string, times: number, range: readonly [number, number]): number | null {
  const value = text.trim() === '' ? Number.NaN : Math.round(Number(text.replace(',', '.')) * times);
  return within(value, range) ? value : null;
}

export const minutesOf = ({ afterHours }: PlanDraft) => read(afterHours, 60, surveyPlanRanges.afterMinutes);
export const restOf = ({ restDays }: PlanDraft) => read(restDays, 1, surveyPlanRanges.restDays);
/** Undefined: what was typed is no number of days; null: no reminder is wanted. */
export function reminderOf({ remindAfterDays }: PlanDraft): number | null | undefined {
  if (remindAfterDays.trim() === '') return null;
  return read(remindAfterDays, 1, surveyPlanRanges.remindAfterDays) ?? undefined;
}

/** The words of one language with a change; back to the house's own words, they are the squad's no more. */
export function reworded(
  wordings: readonly SurveyWording[],
  language: SurveyLanguage,
  change: Partial<Omit<SurveyWording, 'language'>>,
): SurveyWording[] {
  const others = wordings.filter((wording) => wording.language !== language);
  const house = surveyWords[language];
  const before = wordings.find((wording) => wording.language === language) ?? { language, score: '' };
  const after = { ...before, ...change };
  const said = [after.score, after.solvedFirstTime, after.comment].some((text) => text?.trim());
  return said ? [...others, { ...after, score: after.score || house.score }] : others;
}

const trimmed = ({ language, score, solvedFirstTime, comment }: SurveyWording): SurveyWording => ({
  language,
  score: score.trim(),
  ...(solvedFirstTime?.trim() ? { solvedFirstTime: solvedFirstTime.trim() } : {}),
  ...(comment?.trim() ? { comment: comment.trim() } : {}),
});

/** The draft as it is sent; null while something in it cannot be. */
export function bodyOfPlan(squadId: string, baseVersion: number, draft: PlanDraft): SurveyPlanBody | null {
  const [afterMinutes, restDays, remindAfterDays] = [minutesOf(draft), restOf(draft), reminderOf(draft)];
  if (afterMinutes === null || restDays === null || remindAfterDays === undefined) return null;
  const { language, asksSolvedFirstTime, asksComment, automatic, asksSensitive, asksVulnerable, from } = draft;
  return {
    ...{ squadId, baseVersion, language, asksSolvedFirstTime, asksComment, automatic, asksSensitive, asksVulnerable },
    ...{ afterMinutes, restDays, remindAfterDays, wordings: draft.wordings.map(trimmed) },
    ...(from ? { fromAt: new Date(from).toISOString() } : {}),
  };
}
