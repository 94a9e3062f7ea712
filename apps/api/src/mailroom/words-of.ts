import type { ReadMail } from './read-mail.ts';

const longestNote = 4000;

/** What the customer wrote, and what hung on it by name: nothing of that is kept. */
export function wordsOf({ text, attachments }: Pick<ReadMail, 'text' | 'attachments'>): string {
  const named = attachments.length > 0 ? `\n\n[Not kept: ${attachments.join(', ')}]` : '';
  const room = longestNote - named.length;
  const said = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return `${said}${named}`.slice(0, longestNote);
}
