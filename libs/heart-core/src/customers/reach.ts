/** A way by which a customer can be known for certain: a whole phone number or a whole e-mail address. */
export type Reach = { way: 'phone'; digits: string } | { way: 'email'; email: string };

/** Shorter numbers are an extension or a house number, and belong to many; longer ones do not exist (ITU-T E.164). */
const fewestDigits = 7;
const mostDigits = 15;
const phoneSigns = /^\+?[\d\s()./-]+$/;
const email = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** The digits of what looks like a phone number or the beginning of one; empty where other signs stand in it. */
export function digitsOf(words: string): string {
  return phoneSigns.test(words.trim()) ? words.replace(/\D/g, '') : '';
}

/** What these words name for certain; null where they could be anybody's. */
export function reachOf(words: string): Reach | null {
  const said = words.trim();
  if (email.test(said)) return { way: 'email', email: said.toLowerCase() };
  const digits = digitsOf(said);
  return digits.length >= fewestDigits && digits.length <= mostDigits ? { way: 'phone', digits } : null;
}
