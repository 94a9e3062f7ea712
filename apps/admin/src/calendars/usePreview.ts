import { useQuery } from '@tanstack/react-query';
import type { CalendarPreview, CalendarPreviewBody } from '#heart-core/wire';
import { ask } from '../http.ts';
import { useSettled } from './useSettled.ts';

/** What a change of hours would do to the open promises, asked again whenever it has been typed differently. Null: nothing to ask. */
export function usePreview(body: CalendarPreviewBody | null) {
  const text = useSettled(body ? JSON.stringify(body) : '');
  const answer = useQuery<CalendarPreview>({
    queryKey: ['calendar-previews', text],
    queryFn: async ({ signal }) =>
      (await ask<CalendarPreview>('/calendar-previews', { method: 'POST', body: JSON.parse(text), signal })).json,
    enabled: text !== '',
    staleTime: 10_000,
  });
  const current = body !== null && JSON.stringify(body) === text;
  return {
    ...answer,
    preview: current ? (answer.data ?? null) : null,
    looking: body !== null && (!current || answer.isFetching),
  };
}
