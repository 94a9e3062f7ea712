import { isMoney, isWords, remedies } from '#heart-core';
import type { LimitBody } from '../authority/limits.dto.ts';
import type { OptionFacts } from '../authority/options.service.ts';

const currency = 'GBP';
/** In whole pounds: on a case, to a customer in 90 days, by a person in a day; for refund and credit alike. */
const money = [
  { role: 'agent', onCase: 200, toCustomer: 300, inDay: 400 },
  { role: 'supervisor', onCase: 1_000, toCustomer: 2_000, inDay: 3_000 },
  { role: 'manager', onCase: 10_000, toCustomer: 20_000, inDay: 30_000 },
] as const;

/** What may be given at once (CONTRACT.md §1): money within sums, other remedies always, upgrades from a supervisor up. */
export const demoLimits: readonly LimitBody[] = money.flatMap(({ role, onCase, toCustomer, inDay }) =>
  remedies
    .filter((remedy) => !isWords(remedy))
    .map((remedy): LimitBody => {
      const whose = { scope: 'role', role, remedy } as const;
      if (!isMoney(remedy)) return { ...whose, allowed: remedy !== 'upgrade' || role !== 'agent' };
      const sums = { caseMinor: onCase * 100, customer90dMinor: toCustomer * 100, dayMinor: inDay * 100 };
      return { ...whose, currency, allowed: true, ...sums };
    }),
);

/** What agents of the invented firm may offer: what it is worth to the customer, what it costs, how long it takes. */
export const demoOptions: readonly OptionFacts[] = [
  { name: 'Refund of the delivery fee', remedy: 'refund', amountMinor: 495, costMinor: 495, leadTimeMinutes: 1440 },
  { name: 'Refund of the order', remedy: 'refund', leadTimeMinutes: 1440 },
  { name: 'Voucher over £20', remedy: 'credit', amountMinor: 2000, costMinor: 1100 },
  { name: 'Voucher over £50', remedy: 'credit', amountMinor: 5000, costMinor: 2750 },
  { name: 'New one by courier', remedy: 'replacement', costMinor: 3800, leadTimeMinutes: 960 },
  { name: 'Missing parts by post', remedy: 'replacement', costMinor: 650, leadTimeMinutes: 960 },
  { name: 'Repair at home', remedy: 'repair', costMinor: 5200, leadTimeMinutes: 1920 },
  { name: 'Express delivery next time', remedy: 'upgrade', amountMinor: 995, costMinor: 400 },
].map((option, i) => ({ currency, place: i + 1, ...option }) as OptionFacts);
