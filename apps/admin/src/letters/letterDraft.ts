import { type letterChannels as channels, isUntouched } from '#heart-core';
import type { CaseRecord, LetterBody } from '#heart-core/wire';

/** A letter as it is being written; it stays on this computer until it is recorded. */
export interface LetterDraft {
  channel: (typeof channels)[number];
  subject: string;
  text: string;
  /** The wording that it began with, and what that said; null where it began with none. */
  begun: { templateId: string; templateVersion: number; text: string } | null;
}

export const blankLetter = ({ customer }: Pick<CaseRecord, 'customer'>, subject: string): LetterDraft => ({
  channel: customer?.email ? 'email' : 'letter',
  subject,
  text: '',
  begun: null,
});

/** Nobody has put a word of their own into it: another beginning may take its place. */
export const isReplaceable = ({ text, begun }: LetterDraft): boolean =>
  text.trim() === '' || (begun !== null && text === begun.text);

/** Sent as it was drafted, with nothing of one's own or with a blank left. */
export const isAsDrafted = ({ text, begun }: LetterDraft): boolean => isUntouched(text, begun ? [begun.text] : []);

export function letterBody(caseId: string, { channel, subject, text, begun }: LetterDraft): LetterBody {
  return {
    ...{ caseId, channel, text: text.trim() },
    ...(subject.trim() ? { subject: subject.trim() } : {}),
    ...(begun ? { templateId: begun.templateId, templateVersion: begun.templateVersion } : {}),
  };
}

/** The letter in one's own mail program; it goes out from there. */
export const mailLink = (to: string, { subject, text }: LetterDraft): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
