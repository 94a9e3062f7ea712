import type { IncidentKind } from '../incidents/ladder.ts';

/** A contact in which somebody was in danger or went too far, with what was done about it. */
export interface IncidentRecord {
  id: string;
  caseId: string;
  squadId: string;
  raisedById: string;
  kind: IncidentKind;
  note: string | null;
  occurredAt: string;
  recordedAt: string;
  steps: { id: string; step: string; note: string | null; at: string; recordedById: string | null }[];
}
