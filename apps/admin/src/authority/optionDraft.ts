import { minorDigits } from '#heart-core';
import type { OptionRecord, Remedy } from '#heart-core/wire';
import { minorOf } from '../parts/amount.ts';

/** An option of the catalogue as it is being typed. */
export interface OptionDraft {
  name: string;
  remedy: Remedy;
  currency: string;
  amount: string;
  cost: string;
  leadHours: string;
  place: string;
  active: boolean;
}

export const blankOption = (): OptionDraft => ({
  name: '',
  remedy: 'replacement',
  currency: 'GBP',
  amount: '',
  cost: '',
  leadHours: '',
  place: '',
  active: true,
});

const text = (minor: number | null, currency: string) =>
  minor === null ? '' : String(minor / 10 ** minorDigits(currency));

export function draftOf(option: OptionRecord): OptionDraft {
  const currency = option.currency ?? 'GBP';
  return {
    name: option.name,
    remedy: option.remedy,
    currency,
    amount: text(option.amountMinor, currency),
    cost: text(option.costMinor, currency),
    leadHours: option.leadTimeMinutes === null ? '' : String(option.leadTimeMinutes / 60),
    place: option.place === null ? '' : String(option.place),
    active: option.active,
  };
}

/** The option as it is sent; what is not filled in is none. */
export function optionBody({ name, remedy, currency, amount, cost, leadHours, place }: OptionDraft) {
  const code = currency.trim().toUpperCase();
  const whole = (said: string, times: number) =>
    said.trim() ? Math.round(Number(said.replace(',', '.')) * times) : null;
  return {
    name: name.trim(),
    remedy,
    currency: code || null,
    amountMinor: amount.trim() ? minorOf(amount, code) : null,
    costMinor: cost.trim() ? minorOf(cost, code) : null,
    leadTimeMinutes: whole(leadHours, 60),
    place: whole(place, 1),
  };
}
