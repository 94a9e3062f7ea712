import { localDate } from '#heart-core';
import { timeZone } from './cast.ts';

/** What agents of the firm may give by themselves (limits.ts): to a customer in 90 days, and in a day. */
const toCustomerMinor = 30_000;
const inDayMinor = 40_000;

interface Giving {
  caller: { email: string };
  squad: string;
  loggedAt: Date;
  asked: { amountMinor: number; word: { decision: string } | null } | null;
  refundMinor: number | null;
}

/**
 * Leaves out refunds that would have needed a supervisor's word, so that a case can close with its call: those that were
 * asked for are told as such. A squad's day is held to what one of its agents may give, whoever of them it was.
 */
export function withinAuthority<Tale extends Giving>(tales: readonly Tale[]): Tale[] {
  const given = new Map<string, number>();
  const sumOf = (key: string) => given.get(key) ?? 0;
  return tales.map((tale) => {
    const customer = tale.caller.email;
    const day = `${tale.squad} ${localDate(timeZone, tale.loggedAt)}`;
    const refund = tale.refundMinor ?? 0;
    const fits = sumOf(customer) + refund <= toCustomerMinor && sumOf(day) + refund <= inDayMinor;
    // Where the word is no, the agent gives what they may: there must be room for it.
    const asked = tale.asked?.word?.decision === 'decline' && sumOf(customer) > 0 ? null : tale.asked;
    const toCustomer = (asked?.amountMinor ?? 0) + (fits ? refund : 0);
    given.set(customer, sumOf(customer) + toCustomer);
    if (fits) given.set(day, sumOf(day) + refund);
    return { ...tale, asked, refundMinor: fits ? tale.refundMinor : null };
  });
}
