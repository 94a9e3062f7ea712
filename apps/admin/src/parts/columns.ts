import type { ReactNode } from 'react';

/** A column: its head, what stands in it, and by what the server can sort it. */
export interface Column<Row> {
  name: string;
  head: string;
  cell: (row: Row) => ReactNode;
  sort?: string;
  align?: 'right';
  minWidth?: number;
  maxWidth?: number;
}

/** Which rows somebody has chosen, to do something with them alone. */
export interface Choosing<Row> {
  ids: readonly string[];
  toggle: (id: string) => void;
  /** All of these or none of them. */
  put: (ids: readonly string[], chosen: boolean) => void;
  /** What a row is called where it is chosen. */
  called: (row: Row) => string;
}

export interface Rows<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Where a row leads; its first column is the link. */
  path?: (row: Row) => string;
}
