/** A sentence of a case's story (`GET /timeline?caseId=`). */
export interface TimelineRecord {
  id: string;
  caseId: string;
  deed: string;
  personId: string | null;
  personName: string;
  occurredAt: string;
  recordedAt: string;
  facts: Record<string, unknown>;
}
