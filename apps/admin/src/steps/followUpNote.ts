import type { CaseRecord } from '#heart-core/wire';
import { factsOfCase } from '../letters/factsOfCase.ts';
import type { Say } from '../parts/moments.ts';

/** A short note to the customer, drafted from what was heard, chosen and promised; the agent makes it their own. */
export function followUpNote(record: CaseRecord, writer: string, locale: string, say: Say): string {
  const { customer, chosen, promises } = factsOfCase(record, writer, locale, say);
  const lines = [
    say('followUp.dear', { name: customer ?? say('followUp.nobody') }),
    say('followUp.thanks', { what: record.summary ?? say('followUp.it') }),
    chosen && say('followUp.agreed', { chosen: chosen.replace(/[.!]+$/, '') }),
    promises,
    say('followUp.reply'),
    writer,
  ];
  return lines.filter(Boolean).join('\n');
}
