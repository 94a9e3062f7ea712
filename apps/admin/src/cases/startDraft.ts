import type { EvidenceFields } from '#heart-core';
import type { CustomerOfCase } from '#heart-core/wire';
import type { Typed } from '../custom-fields/answers.ts';
import { putOnShelf } from '../drafts/shelf.ts';
import { fieldValue } from '../parts/moments.ts';
import type { Caller } from './CustomerField.tsx';

/** What is seldom so, and has to be known from the first word on. */
export interface StartFlagsDraft {
  /** For whom they speak; null where they speak for themselves. */
  onBehalfOf: string | null;
  vulnerable: boolean;
  sensitive: boolean;
}

export const noFlags: StartFlagsDraft = { onBehalfOf: null, vulnerable: false, sensitive: false };

/** A case before it has a number: one draft for the whole form and the quick one, so that nothing is typed twice. */
export interface StartDraft {
  key: string;
  caller: Caller;
  summary: string;
  earlier: boolean;
  at: string;
  /** What has to be known from the first word on. */
  flags?: StartFlagsDraft;
  /** What the house asks besides, by the names of its questions. */
  custom?: Record<string, Typed>;
  /** The contact that was pushed in and begins this case. */
  pushed?: { id: string; startedAt: string };
  /** Where to call back; asked in a spike only. */
  phone?: string;
  /** What was said of Hear and Empathize in the same breath, by the names of their fields. */
  said?: EvidenceFields;
  /** The window that a call-back is promised in. */
  windowFrom?: string | null;
}

export const placeOfStart = 'case.start';

export const blankStart = (): StartDraft => ({
  key: crypto.randomUUID(),
  caller: { kind: 'none', typed: '' },
  summary: '',
  earlier: false,
  at: fieldValue(new Date()),
});

/** Lays out a new case for somebody who was found elsewhere. */
export const startFor = ({ id, name }: { id: string; name: string }): void =>
  putOnShelf(placeOfStart, { ...blankStart(), caller: { kind: 'known', id, typed: name } } satisfies StartDraft);

const aNumber = /^\+?[\d\s()-]{6,}$/;

/** The number to call back: as it was given, or what was typed as the customer, where that is a number. */
export function numberOf({ caller, phone }: Pick<StartDraft, 'caller' | 'phone'>): string {
  if (caller.kind === 'new') return caller.phone.trim();
  if (caller.kind !== 'none') return '';
  return phone?.trim() || (aNumber.test(caller.typed.trim()) ? caller.typed.trim() : '');
}

/** The customer as the house takes them; null where it is not yet said who. */
export function customerOf(draft: Pick<StartDraft, 'caller' | 'phone'>): CustomerOfCase | null {
  const { caller } = draft;
  if (caller.kind === 'known') return { id: caller.id };
  if (caller.kind === 'anonymous') return { anonymous: true };
  const name = caller.typed.trim();
  if (!name) return null;
  const phone = numberOf(draft);
  const email = caller.kind === 'new' ? caller.email.trim() : '';
  return { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}

/** What holds of this case from the first word on, as the house takes it. */
export function flagsOf({ onBehalfOf, vulnerable, sensitive }: StartFlagsDraft = noFlags) {
  return {
    ...(onBehalfOf?.trim() ? { onBehalfOf: onBehalfOf.trim() } : {}),
    ...(vulnerable ? { vulnerable } : {}),
    ...(sensitive ? { sensitive } : {}),
  };
}

/** The same wish has the same key, another wish another one. */
export const keyOf = (draft: StartDraft, ...more: unknown[]): string =>
  `${draft.key}-${hash(JSON.stringify([draft, ...more]))}`;

function hash(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
  return (sum >>> 0).toString(36);
}
