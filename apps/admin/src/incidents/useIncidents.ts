import { useGetList } from 'react-admin';
import type { IncidentKind, LadderStep } from '#heart-core';
import { useLive } from '../live/useLive.ts';
import { useSession } from '../session.ts';

export interface IncidentRecord {
  id: string;
  caseId: string;
  kind: IncidentKind;
  note: string | null;
  raisedById: string;
  occurredAt: string;
  steps: { id: string; step: LadderStep; note: string | null; at: string; recordedById: string }[];
}

/** Calls for help in a case that are not over yet. */
export function useIncidents(caseId: string): IncidentRecord[] {
  const { may } = useSession();
  const { data = [], refetch } = useGetList<IncidentRecord>(
    'incidents',
    { filter: { caseId }, pagination: { page: 1, perPage: 20 }, sort: { field: 'recordedAt', order: 'DESC' } },
    { enabled: may('incident.read') },
  );
  useLive(['cases', 'incidents'], ({ caseIds, ids }) => {
    if ([...caseIds, ...ids].includes(caseId)) void refetch();
  });
  return data.filter(({ steps }) => !steps.some(({ step }) => step === 'ended'));
}
