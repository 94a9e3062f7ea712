import { useGetList } from 'react-admin';
import type { CaseRecord, SurveyOmissionRecord, SurveyRecord } from '#heart-core/wire';

const latestFirst = { pagination: { page: 1, perPage: 20 }, sort: { field: 'recordedAt', order: 'DESC' as const } };

/** What its customer was asked and answered in a case, where they were left in peace, and whether they want no more of it. */
export function useSurveysOf({ id, customer }: Pick<CaseRecord, 'id' | 'customer'>) {
  const filter = { caseId: id };
  const surveys = useGetList<SurveyRecord>('surveys', { filter, ...latestFirst });
  const omissions = useGetList<SurveyOmissionRecord>('survey-omissions', { filter, ...latestFirst });
  const refusals = useGetList<{ id: string; at: string }>(
    'survey-refusals',
    { filter: { customerId: customer?.id }, ...latestFirst },
    { enabled: customer !== null },
  );
  return {
    surveys: surveys.data ?? [],
    omissions: omissions.data ?? [],
    refusedAt: refusals.data?.[0]?.at ?? null,
    error: surveys.error ?? omissions.error ?? null,
    pending: surveys.isPending,
    refetch: () => void surveys.refetch(),
  };
}
