/** What stands where somebody could be recognised. */
const hidden = '[…]';

/** Addresses of mail and of the web, and numbers of six digits and more with whatever stands between them: telephones, orders, accounts. */
const telling = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\p{N}])\+?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){5,}/gu,
];

/** A customer's words as they may be read by many: without what can be dialled, written to or looked up. */
export const redact = (text: string): string => telling.reduce((left, pattern) => left.replace(pattern, hidden), text);
