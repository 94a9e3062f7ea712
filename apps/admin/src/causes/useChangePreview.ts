import { useQuery } from '@tanstack/react-query';
import type { CauseChangeBody, CausePreview } from '#heart-core/wire';
import { ask } from '../http.ts';

/** Asks what a change would do. A reason changes nothing, so that typing one asks nothing anew. */
export function useChangePreview({ reason: _, ...change }: CauseChangeBody) {
  const { data = null, error } = useQuery({
    queryKey: ['causes', 'preview', JSON.stringify(change)],
    queryFn: async ({ signal }) =>
      (await ask<CausePreview>('/cause-previews', { method: 'POST', body: change, signal })).json,
    retry: false,
  });
  return { preview: data, problem: error };
}
