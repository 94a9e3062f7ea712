import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReportPart } from '#heart-core';
import type { ReportContent } from '#heart-core/wire';
import { ask } from '../http.ts';
import { askable } from './partDraft.ts';

/** How long after the last change the preview is asked for. */
const patienceMs = 600;

/** What the parts come to now, a moment after they were changed. */
export function usePreview(parts: readonly ReportPart[]) {
  const [settled, settle] = useState(parts);
  useEffect(() => {
    const timer = setTimeout(() => settle(parts), patienceMs);
    return () => clearTimeout(timer);
  }, [parts]);
  const asked = askable(settled);
  return useQuery({
    queryKey: ['reports', 'preview', JSON.stringify(asked)],
    queryFn: async ({ signal }) =>
      (await ask<ReportContent>('/report-previews', { method: 'POST', body: { parts: asked }, signal })).json,
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
}
