import { type FieldProblem, isCurrency, type RemedyKind, remedies } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

/** "Could Lee give £80?", as it is asked in a query. */
export interface AuthorityCheck {
  personId?: string;
  squadId?: string;
  caseId?: string;
  remedy: RemedyKind;
  amountMinor?: number;
  currency?: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const members = ['personId', 'squadId', 'caseId', 'remedy', 'amountMinor', 'currency'] as const;
const most = 99_999_999_999;

/** Reads the query of a check, each member against its kind; unknown and repeated ones are refused. */
export function readCheck(query: Record<string, unknown>, only: readonly string[] = members): AuthorityCheck {
  const faults: FieldProblem[] = [];
  const wrong = (name: string, code: string, detail: string) => faults.push({ pointer: `/${name}`, code, detail });
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) wrong(name, 'repeated', 'Give it once.');
    else if (!only.includes(name)) wrong(name, 'unknown', 'There is no such parameter.');
    else if (name.endsWith('Id') && !(typeof value === 'string' && uuid.test(value))) wrong(name, 'id', 'Not an id.');
  }
  const { remedy, amountMinor, currency } = query;
  if (only.includes('remedy') && !remedies.some((known) => known === remedy))
    wrong('remedy', 'choice', `One of ${remedies.join(', ')}.`);
  if (
    amountMinor !== undefined &&
    !(/^\d{1,11}$/.test(String(amountMinor)) && Number(amountMinor) >= 1 && Number(amountMinor) <= most)
  )
    wrong('amountMinor', 'range', 'A whole amount in minor units.');
  if (currency !== undefined && !isCurrency(String(currency)))
    wrong('currency', 'currency', 'A currency code of ISO 4217, like GBP.');
  if ((amountMinor === undefined) !== (currency === undefined) && faults.length === 0)
    wrong(
      amountMinor === undefined ? 'amountMinor' : 'currency',
      'required',
      'An amount and its currency go together.',
    );
  if (faults.length > 0) throw invalid(faults);
  return {
    ...(query as unknown as AuthorityCheck),
    ...(amountMinor === undefined ? {} : { amountMinor: Number(amountMinor) }),
  };
}
