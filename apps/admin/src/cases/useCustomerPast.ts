import { useGetList } from 'react-admin';
import type { CaseRow, CommitmentRecord, EvidenceRecord } from '#heart-core/wire';

const latest = { field: 'recordedAt', order: 'DESC' } as const;
const calm = { staleTime: 60_000 };

/** The customer's cases besides the one at hand, as far as this person sees them: what was promised there, and how satisfied they were last. */
export function useCustomerPast(customerId: string, besides?: string) {
  const cases = useGetList<CaseRow>(
    'cases',
    {
      filter: { customerId },
      sort: { field: 'receivedAt', order: 'DESC' },
      pagination: { page: 1, perPage: 6 },
    },
    calm,
  );
  const past = (cases.data ?? []).filter(({ id }) => id !== besides).slice(0, 5);
  const caseIds = past.map(({ id }) => id);
  const some = { ...calm, enabled: caseIds.length > 0 };
  const page = { page: 1, perPage: 50 };
  const promises = useGetList<CommitmentRecord>(
    'commitments',
    { filter: { caseId: caseIds }, sort: { field: 'dueAt', order: 'DESC' }, pagination: page },
    some,
  );
  const evidence = useGetList<EvidenceRecord>(
    'evidence',
    { filter: { caseId: caseIds }, sort: latest, pagination: page },
    some,
  );
  const scored = evidence.data?.find(({ fields }) => typeof fields.satisfaction === 'number');
  return {
    past,
    promises: caseIds.length > 0 ? (promises.data ?? []) : [],
    satisfaction: scored ? { score: Number(scored.fields.satisfaction), at: scored.occurredAt } : null,
    error: cases.error,
  };
}
