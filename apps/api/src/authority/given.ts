import type { Given } from '#heart-core';
import type { Read } from './limits.sql.ts';

/** Which sums are asked about: on this case, to this customer, by this person in this day. */
export interface Spending {
  caseId: string | null;
  customerId: string | null;
  personId: string;
  day: string;
  remedy: string;
  currency: string;
}

/** The customer's sum of the last 90 days; hours, because days are of a zone. */
export const customerSum = (customer: string, remedy: string, currency: string, now: string) =>
  `(select coalesce(sum(w.amount_minor), 0)::float8 from grants w where w.customer_id = ${customer} and w.remedy = ${remedy} and w.currency = ${currency}
     and w.granted_at > ${now} - interval '2160 hours' and not exists (select 1 from reversals b where b.case_id = w.case_id and b.resolution_id = w.resolution_id))`;

/** What was given so far, as a reader sees it. */
export async function readGiven(read: Read, spending: Spending, now: Date): Promise<Given> {
  const { caseId, customerId, personId, day, remedy, currency } = spending;
  const [given] = await read<Given>(
    `select coalesce((select s.spent_minor from authority_case_spent s where s.case_id = $1::uuid and s.remedy = $5 and s.currency = $6), 0)::float8 as "caseMinor",
       ${customerSum('$2::uuid', '$5', '$6', '$7::timestamptz')} as "customer90dMinor",
       coalesce((select s.spent_minor from authority_day_spent s where s.person_id = $3::uuid and s.day = $4::date and s.remedy = $5 and s.currency = $6), 0)::float8 as "dayMinor"`,
    [caseId, customerId, personId, day, remedy, currency, now],
  );
  return given as Given;
}

/** A counter as it stands, held until the transaction ends; made where there is none yet. */
const holding = (table: string, key: string, values: string) =>
  `insert into ${table} as s (${key}, remedy, currency) values (${values}, $1, $2) on conflict (${key}, remedy, currency) do update set spent_minor = s.spent_minor returning s.spent_minor::float8 as spent`;
const holdCaseSum = holding('authority_case_spent', 'case_id', '$3::uuid');
const holdCustomerSum = holding('authority_customer_spent', 'customer_id', '$3::uuid');
const holdDaySum = holding('authority_day_spent', 'person_id, day', '$3::uuid, $4::date');

/**
 * The same, with the counters held, so that nobody else can take of this room until the transaction ends. In this order,
 * always: the case, the customer, the day.
 */
export async function holdGiven(read: Read, spending: Spending, now: Date): Promise<Given> {
  const { caseId, customerId, personId, day, remedy, currency } = spending;
  const [ofCase] = await read<{ spent: number }>(holdCaseSum, [remedy, currency, caseId]);
  let customer90dMinor = 0;
  if (customerId) {
    await read(holdCustomerSum, [remedy, currency, customerId]);
    const sum = `select ${customerSum('$1::uuid', '$2', '$3', '$4::timestamptz')} as spent`;
    customer90dMinor = (await read<{ spent: number }>(sum, [customerId, remedy, currency, now]))[0]?.spent ?? 0;
  }
  const [ofDay] = await read<{ spent: number }>(holdDaySum, [remedy, currency, personId, day]);
  return { caseMinor: ofCase?.spent ?? 0, customer90dMinor, dayMinor: ofDay?.spent ?? 0 };
}

/** Holds the counters of several remedies given at once: all customers first, then all days, each in one order for everybody. */
export async function holdAll(read: Read, spendings: readonly Spending[]): Promise<void> {
  const inOrder = [...spendings].sort((a, b) => (`${a.remedy} ${a.currency}` < `${b.remedy} ${b.currency}` ? -1 : 1));
  for (const { remedy, currency, caseId } of inOrder) await read(holdCaseSum, [remedy, currency, caseId]);
  for (const { remedy, currency, customerId } of inOrder)
    if (customerId) await read(holdCustomerSum, [remedy, currency, customerId]);
  for (const { remedy, currency, personId, day } of inOrder) await read(holdDaySum, [remedy, currency, personId, day]);
}
