/** What stands where somebody could be recognised. */
const hidden = '[…]';

/** Addresses of mail and of the web, and numbers of six digits and more with whatever stands between them: telephones, orders, accounts. */
const telling = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\p{N}])\+?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){5,}/gu,
];

/** A customer's words as they may be read by many: without what can be dialled, written to or looked up, and without these people. */
export const redact = (text: string, names: readonly string[] = []): string =>
  [...telling, ...names.flatMap(namePatterns)].reduce((left, pattern) => left.replace(pattern, hidden), text);

/** A whole name however it is written, and its parts where they are written as names are: "will" is a word, "Will" is one of us. */
function namePatterns(name: string): RegExp[] {
  const parts = name.split(/[\s-]+/u).filter((part) => /\p{L}{2}/u.test(part));
  if (parts.length === 0) return [];
  const whole = parts.map(spellings).join('[\\s-]+');
  const alone = parts.flatMap((part) => [spellings(capital(part)), spellings(part.toLocaleUpperCase())]);
  const inPart = word([...new Set(alone)].join('|'), 'gu');
  return parts.length > 1 ? [word(whole, 'giu'), inPart] : [inPart];
}

const word = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
const capital = (part: string) => part.charAt(0).toLocaleUpperCase() + part.slice(1);

/** With its accents and without. */
function spellings(part: string): string {
  const plain = part.normalize('NFD').replace(/\p{M}/gu, '');
  return [...new Set([part, plain])].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
