import type { CaseRecord } from '#heart-core/wire';
import { dayAndTime, type Say } from '../parts/moments.ts';

/** A short note to the customer, drafted from what was heard, chosen and promised; the agent makes it their own. */
export function followUpNote(record: CaseRecord, writer: string, locale: string, say: Say): string {
  const said = (name: string): string | null => {
    const value = record.steps.map(({ evidence }) => evidence?.fields[name]).find((found) => typeof found === 'string');
    return typeof value === 'string' ? value.trim().replace(/[.!]+$/, '') : null;
  };
  const chosen = said('chosen');
  const open = record.commitments.filter(({ standing, doneAt }) => standing === 'open' && !doneAt);
  const lines = [
    say('followUp.dear', { name: record.customer?.name ?? say('followUp.nobody') }),
    say('followUp.thanks', { what: record.summary ?? say('followUp.it') }),
    chosen && say('followUp.agreed', { chosen }),
    ...open.map(({ what, dueAt, timeZone }) =>
      say('followUp.promised', { what, due: dayAndTime(new Date(dueAt), locale, timeZone) }),
    ),
    say('followUp.reply'),
    writer,
  ];
  return lines.filter(Boolean).join('\n');
}
