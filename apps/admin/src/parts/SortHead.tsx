import { TableCell, TableSortLabel } from '@mui/material';
import { useListContext } from 'react-admin';

interface SortHeadProps {
  field: string;
  label: string;
}

/** A column's head by which the server can sort. */
export const SortHead = ({ field, label }: SortHeadProps) => {
  const { sort, setSort } = useListContext();
  const active = sort.field === field;
  const direction = sort.order === 'ASC' ? 'asc' : 'desc';
  return (
    <TableCell sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={active ? direction : 'desc'}
        onClick={() => setSort({ field, order: active && sort.order === 'DESC' ? 'ASC' : 'DESC' })}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
};
