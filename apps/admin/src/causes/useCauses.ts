import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import type { CauseRecord, SymptomRecord } from '#heart-core/wire';
import { dataProvider } from '../dataProvider.ts';

const page = 200;
const everything = { page: 1, perPage: page };
const seldom = { staleTime: 5 * 60_000 };

/** The whole tree, page by page: a picker that lacks a cause would make a second one of it. */
async function readTree(signal: AbortSignal): Promise<CauseRecord[]> {
  const all: CauseRecord[] = [];
  for (let turn = 1; ; turn++) {
    const { data } = await dataProvider.getList<CauseRecord>('causes', {
      pagination: { page: turn, perPage: page },
      sort: { field: 'name', order: 'ASC' },
      filter: {},
      signal,
    });
    all.push(...data);
    if (data.length < page) return all;
  }
}

export const useTree = () =>
  useQuery({ queryKey: ['causes', 'tree'], queryFn: ({ signal }) => readTree(signal), ...seldom });

/** Is there an answer, be it that there is none? */
export const useCausesRead = (): boolean => !useTree().isPending;

/** The causes in use, each with the names from its root down; and the name of any, whether in use or not. */
export function useCauses() {
  const { data = [] } = useTree();
  const cause = (id: unknown) => data.find((one) => one.id === id);
  const causes = data
    .filter(({ active }) => active)
    .map(({ id, path, aliases }) => ({ value: id, label: path, also: aliases }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return { causes, cause, causeName: (id: unknown): string => cause(id)?.path ?? '' };
}

/** What customers complain of, in their terms, in the order of the chips. */
export function useSymptoms() {
  const { data = [] } = useGetList<SymptomRecord>('symptoms', { pagination: everything }, seldom);
  const symptoms = data
    .filter(({ active }) => active)
    .sort((a, b) => (a.place ?? 99) - (b.place ?? 99) || a.name.localeCompare(b.name));
  return { symptoms, symptomName: (id: unknown) => data.find((symptom) => symptom.id === id)?.name ?? '' };
}
