import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase, ListBase, type RaRecord } from 'react-admin';
import type { Deed } from '#heart-core';
import { useSession } from '../session.ts';
import type { Column } from './columns.ts';
import { ListStates } from './ListStates.tsx';
import { Page } from './Page.tsx';
import { RecordTable } from './RecordTable.tsx';

interface SettingListProps<Row extends RaRecord> {
  resource: string;
  title: string;
  question: string;
  /** Who may open it, and who may add to it. */
  needs: Deed;
  adds: Deed;
  /** The button that begins a new one. */
  fresh: string;
  failed: string;
  none: string;
  columns: readonly Column<Row>[];
  /** What it is sorted by at first. */
  by?: string;
  filters?: ReactNode;
  /** What stands above the list, or beneath it. */
  above?: ReactNode;
  below?: ReactNode;
  /** Further ways to fill it, beside the one to a new one. */
  also?: ReactNode;
}

/** A list of settings of one kind: its question, a way to a new one, its filters, a row each that opens it. */
export function SettingList<Row extends RaRecord & { id: string }>(props: SettingListProps<Row>) {
  const { resource, title, question, needs, adds, fresh, failed, none, columns, by = 'name' } = props;
  const { may } = useSession();
  const one = may(adds) && (
    <Button component={LinkBase} to={`/${resource}/create`} variant="contained" size="small">
      {fresh}
    </Button>
  );
  const begin = (
    <>
      {props.also}
      {one}
    </>
  );
  return (
    <Page title={title} question={question} needs={needs} actions={begin}>
      {props.above}
      <ListBase resource={resource} sort={{ field: by, order: 'ASC' }} perPage={50} exporter={false}>
        {props.filters}
        <ListStates<Row> failed={failed} none={none} fills={begin}>
          {(rows) => (
            <RecordTable label={title} rows={rows} columns={columns} path={({ id }) => `/${resource}/${id}`} />
          )}
        </ListStates>
      </ListBase>
      {props.below}
    </Page>
  );
}
