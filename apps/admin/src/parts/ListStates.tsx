import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { Empty } from './Empty.tsx';
import { Pager } from './Pager.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { useT } from './useT.ts';
import { Waiting } from './Waiting.tsx';

interface ListStatesProps<Row extends RaRecord> {
  /** What could not be read, as a sentence. */
  failed?: string;
  /** Why there is nothing yet. */
  none: string;
  /** The one action that fills it. */
  fills?: ReactNode;
  rowHeight?: number;
  children: (rows: Row[]) => ReactNode;
}

/** A list in every state it can be in: not there yet, failed, nothing yet, nothing that matches, rows. */
export function ListStates<Row extends RaRecord>({
  failed,
  none,
  fills,
  rowHeight = 44,
  children,
}: ListStatesProps<Row>) {
  const { data, isPending, error, refetch, filterValues } = useListContext<Row>();
  if (error && !data) return <ProblemNote problem={error} what={failed} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={8} height={rowHeight} />;
  if (!data || data.length === 0)
    return Object.keys(filterValues).length > 0 ? <NoMatch /> : <Empty title={none}>{fills}</Empty>;
  return (
    <>
      {error && <ProblemNote problem={error} what={failed} onRetry={() => refetch()} />}
      {children(data)}
      <Pager />
    </>
  );
}

/** Nothing matches: each filter can be taken away, or all of them. */
const NoMatch = () => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const without = (name: string) =>
    Object.fromEntries(Object.entries(filterValues).filter(([other]) => other !== name));
  const names = Object.keys(filterValues);
  return (
    <Empty title={t('list.noMatch', { smart_count: names.length })}>
      {names.map((name) => (
        <Button key={name} size="small" variant="outlined" onClick={() => setFilters(without(name))}>
          {t('filter.without', { name: t(`filter.name.${name}`, { _: name }) })}
        </Button>
      ))}
      <Button size="small" variant="contained" onClick={() => setFilters({})}>
        {t('filter.clearAll')}
      </Button>
    </Empty>
  );
};
