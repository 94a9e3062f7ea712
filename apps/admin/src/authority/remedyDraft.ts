import { isMoney, isWords } from '#heart-core';
import type { OptionRecord, Remedy, ResolutionBody, ResolutionDelivery } from '#heart-core/wire';
import { blankWhen, type WhenDraft } from '../commitments/promiseDraft.ts';
import { minorOf } from '../parts/amount.ts';

/** A remedy as it is being chosen. */
export interface RemedyDraft {
  optionId: string | null;
  remedy: Remedy | null;
  amount: string;
  delivery: ResolutionDelivery | null;
  namedPerson: string;
  note: string;
  when: WhenDraft;
  toldCustomer: boolean;
  customerWaiting: boolean;
}

export const blankRemedy = (): RemedyDraft => ({
  optionId: null,
  remedy: null,
  amount: '',
  delivery: null,
  namedPerson: '',
  note: '',
  when: blankWhen(),
  toldCustomer: false,
  customerWaiting: true,
});

export const needsAmount = (remedy: Remedy | null) => remedy !== null && isMoney(remedy);
export const takesAmount = (remedy: Remedy | null) => remedy !== null && !isWords(remedy);

/** The amount in minor units; null where it is none, or not filled in. */
export const amountOf = ({ remedy, amount }: RemedyDraft, currency: string): number | null =>
  takesAmount(remedy) ? minorOf(amount, currency) : null;

/** What an option of the catalogue fills in. */
export const withOption = (draft: RemedyDraft, option: OptionRecord | null, amount: string): RemedyDraft =>
  option
    ? {
        ...draft,
        optionId: option.id,
        remedy: option.remedy,
        amount: option.amountMinor === null ? draft.amount : amount,
      }
    : { ...draft, optionId: null };

/** The remedy as it is sent. What is meant to be given at once is not asked for by mistake. */
export function remedyBody(
  caseId: string,
  draft: RemedyDraft,
  currency: string,
  asks: boolean,
  dueAt: Date | null,
): ResolutionBody | null {
  const { remedy, delivery, optionId, namedPerson, note } = draft;
  if (!remedy || !delivery) return null;
  const amountMinor = amountOf(draft, currency);
  return {
    caseId,
    remedy,
    delivery,
    ...(optionId ? { optionId } : {}),
    ...(amountMinor === null ? {} : { amountMinor, currency }),
    ...(delivery === 'handedOver' ? { namedPerson: namedPerson.trim() } : {}),
    ...(dueAt && delivery !== 'doneNow' ? { effectiveBy: dueAt.toISOString() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(asks ? { toldCustomer: draft.toldCustomer, customerWaiting: draft.customerWaiting } : { atOnceOnly: true }),
  };
}
