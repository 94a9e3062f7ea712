import { useQuery } from '@tanstack/react-query';
import type { PilotPlanBody, PilotPlanReview } from '#heart-core/wire';
import { useSettled } from '../calendars/useSettled.ts';
import { ask, type Refused } from '../http.ts';

/** What a plan could show, asked again whenever it has been typed differently. Null: there is nothing to ask about yet. */
export function usePlanReview(body: PilotPlanBody | null) {
  const text = useSettled(body ? JSON.stringify(body) : '');
  const answer = useQuery<PilotPlanReview, Refused>({
    queryKey: ['pilot-plan-reviews', text],
    queryFn: async ({ signal }) =>
      (await ask<PilotPlanReview>('/pilot-plan-reviews', { method: 'POST', body: JSON.parse(text), signal })).json,
    enabled: text !== '',
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  return { ...answer, review: text === '' ? null : (answer.data ?? null) };
}
