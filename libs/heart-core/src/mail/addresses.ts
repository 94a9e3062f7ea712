/** One @, no blanks, nothing that a header could be broken with. */
const address = /^[^\s@<>",;:()\\[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export const isMailAddress = (text: string): boolean => text.length <= 254 && address.test(text);

const replyTo = /^case-([0-9a-f]{32})$/;

/** The address to which a customer's answer to a letter of a case goes: 128 bits of chance, so that nobody guesses it. */
export const replyAddress = (key: string, domain: string): string => `case-${key}@${domain}`;

/** The key in an address of a case; null where it is none of this domain. */
export function replyKeyIn(to: string, domain: string): string | null {
  const at = to.lastIndexOf('@');
  if (at < 0 || to.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  return replyTo.exec(to.slice(0, at).toLowerCase())?.[1] ?? null;
}
