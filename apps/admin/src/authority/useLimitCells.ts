import { useStore } from 'react-admin';
import type { RemedyKind } from '#heart-core';
import type { LimitRecord } from '#heart-core/wire';
import { type Cell, cellsOf, type Whose } from './limitCells.ts';

/** The places of a remedy in somebody's column, in the currency that was used last where nothing is set. */
export function useLimitCells(limits: readonly LimitRecord[]): (whose: Whose, remedy: RemedyKind) => Cell[] {
  const [usual] = useStore('currency.last', 'GBP');
  return (whose, remedy) => cellsOf(limits, whose, remedy, usual);
}
