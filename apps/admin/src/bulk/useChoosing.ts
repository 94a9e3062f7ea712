import { useListContext } from 'react-admin';
import { mostChosen } from '#heart-core';
import type { CaseRow } from '#heart-core/wire';
import type { Choosing } from '../parts/columns.ts';
import { useSession } from '../session.ts';

/** The cases that somebody picks out of the list to change them alone; they stay chosen from page to page. */
export function useChoosing(): Choosing<CaseRow> | undefined {
  const { may } = useSession();
  const { selectedIds = [], onSelect, onToggleItem } = useListContext<CaseRow>();
  if (!may('bulk.run')) return undefined;
  const full = selectedIds.length >= mostChosen;
  return {
    ids: selectedIds,
    toggle: (id) => (selectedIds.includes(id) || !full) && onToggleItem(id),
    put: (ids, chosen) => {
      const others = selectedIds.filter((id) => !ids.includes(id));
      onSelect(chosen ? [...others, ...ids].slice(0, mostChosen) : others);
    },
    called: ({ number }) => `#${number}`,
  };
}
