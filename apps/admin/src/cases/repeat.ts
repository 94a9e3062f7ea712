import { isRepeat } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { ordinalOf } from '../parts/ordinal.ts';
import type { useT } from '../parts/useT.ts';

/** What an agent has said at Empathize about it; undefined where nobody has. */
const saidOf = ({ steps }: Pick<CaseRecord, 'steps'>): unknown =>
  steps.find(({ key }) => key === 'empathize')?.evidence?.fields.repeatProblem;

/** "Repeat problem, 3rd time": from the customer's history, unless an agent has said otherwise. */
export function repeatWords(record: CaseRecord, locale: string, t: ReturnType<typeof useT>): string | null {
  const earlier = record.earlierCases ?? 0;
  if (!isRepeat(earlier, saidOf(record))) return null;
  if (earlier === 0) return t('customer.repeat');
  return t(`workspace.nth.${ordinalOf(earlier + 1, locale)}`, { n: earlier + 1 });
}
