import { useState } from 'react';
import type { IssueEffect } from '#heart-core/wire';
import type { Refused } from '../http.ts';
import { useRead } from '../parts/useRead.ts';
import type { Exposure } from './ExposureForm.tsx';

/** The effect of an issue's fix: counted from all cases, or from what somebody gave. */
export function useEffectOfFix(issueId: string) {
  const [given, give] = useState<Exposure | null>(null);
  const path = `/issues/${issueId}/effect`;
  const ofAll = useRead<IssueEffect>(path);
  const { of: _, ...counts } = given ?? { of: '' };
  const asked = new URLSearchParams(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  const ofGiven = useRead<IssueEffect>(`${path}?${asked}`, {
    enabled: given !== null,
    retry: false,
    placeholderData: undefined,
  });
  const refused = given ? (ofGiven.error as Refused | null) : null;
  return {
    ofAll,
    effect: (given && ofGiven.data) || ofAll.data,
    counted: given && ofGiven.data ? given : null,
    given,
    give,
    refused,
  };
}
