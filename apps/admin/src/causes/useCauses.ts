import { useGetList } from 'react-admin';
import { pathOf } from '#heart-core';
import type { CauseRecord, SymptomRecord } from '#heart-core/wire';

const everything = { page: 1, perPage: 200 };
const seldom = { staleTime: 5 * 60_000 };

const useTree = () =>
  useGetList<CauseRecord>('causes', { pagination: everything, sort: { field: 'name', order: 'ASC' } }, seldom);

/** Is there an answer, be it that there is none? */
export const useCausesRead = (): boolean => !useTree().isPending;

/** The causes in use, each with the names from its root down. */
export function useCauses() {
  const { data = [] } = useTree();
  const causeName = (id: unknown) => (typeof id === 'string' ? pathOf(data, id).join(' › ') : '');
  const causes = data
    .filter(({ active }) => active)
    .map(({ id }) => ({ value: id, label: causeName(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return { causes, causeName };
}

/** What customers complain of, in their terms, in the order of the chips. */
export function useSymptoms() {
  const { data = [] } = useGetList<SymptomRecord>('symptoms', { pagination: everything }, seldom);
  const symptoms = data
    .filter(({ active }) => active)
    .sort((a, b) => (a.place ?? 99) - (b.place ?? 99) || a.name.localeCompare(b.name));
  return { symptoms, symptomName: (id: unknown) => data.find((symptom) => symptom.id === id)?.name ?? '' };
}
