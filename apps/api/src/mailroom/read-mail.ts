import type { ParsedMail } from 'mailparser';
import { isAutomatic, isMailAddress, ownWords, tidy } from '#heart-core';

const longest = { name: 200, subject: 200, text: 10_000, file: 120 } as const;

/** As much of a letter as the house takes: what was written, by whom, and what hung on it by name. */
export interface ReadMail {
  messageId: string | null;
  /** Who has written; null where nobody can be answered. */
  from: { name: string | null; address: string } | null;
  subject: string | null;
  text: string;
  attachments: string[];
  automatic: boolean;
  /** What a mail server reports of a letter that could not arrive; empty where it is no report. */
  report: string;
}

const unkept = /[\p{Cc}\p{Cs}]/gu;
const kept = (text: string, most: number) => tidy(text.replace(unkept, ' ')).slice(0, most) || null;
/** Lines and tabs stay; other signs that no table keeps go. */
const keptText = (text: string) => tidy(text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')).slice(0, longest.text);

export function readMail(parsed: ParsedMail, returnPath: string): ReadMail {
  const [sender] = parsed.from?.value ?? [];
  const address = sender?.address?.toLowerCase() ?? '';
  const headers = new Map(parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
  const reports = parsed.attachments.filter(({ contentType }) => contentType === 'message/delivery-status');
  return {
    messageId: parsed.messageId?.slice(0, 998) ?? null,
    from: isMailAddress(address) ? { name: kept(sender?.name ?? '', longest.name), address } : null,
    subject: kept(parsed.subject ?? '', longest.subject),
    text: keptText(ownWords(parsed.text ?? '')),
    attachments: parsed.attachments.slice(0, 20).flatMap(({ filename }) => kept(filename ?? '', longest.file) ?? []),
    automatic: isAutomatic({ returnPath, headers }),
    report: reports.map(({ content }) => content.toString('utf8').slice(0, 10_000)).join('\n'),
  };
}
