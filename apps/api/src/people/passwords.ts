import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's algorithm 2) with 19 MiB, two passes, one lane (TRUST.md §5). */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const shortestPassword = 12;

/** Words that guessers try first, whatever is put around them. */
const common = [
  'password',
  'passwort',
  'qwertz',
  'qwerty',
  '123456',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'heartdesk',
  'abcdef',
  '111111',
];

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Against what an unknown account's password is checked, so that it takes as long as a known one's. */
const nobody = hashPassword('no account has this password');

export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const fits = await verify(kept ?? (await nobody), password);
  return fits && kept !== null;
}

/** Why this password is too easy to guess; null if it is not. */
export function againstPassword(password: string): string | null {
  if ([...password].length < shortestPassword) return `Use ${shortestPassword} characters or more.`;
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  if (new Set(rest).size < 5) return 'This is among the passwords that are guessed first. Use a few unrelated words.';
  return null;
}
