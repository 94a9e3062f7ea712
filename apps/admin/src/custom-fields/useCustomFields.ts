import { useGetList } from 'react-admin';
import type { CustomFieldRecord } from '#heart-core/wire';

const all = { pagination: { page: 1, perPage: 200 }, sort: { field: 'label', order: 'ASC' as const } };

/** What this house asks of its cases besides, and what it asked before. */
export function useCustomFields(): CustomFieldRecord[] {
  const { data = [] } = useGetList<CustomFieldRecord>('custom-fields', all, { staleTime: 5 * 60_000, retry: false });
  return data;
}
