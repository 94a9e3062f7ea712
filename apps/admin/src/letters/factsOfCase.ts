import type { LetterFacts } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { dayAndTime, type Say } from '../parts/moments.ts';

/** What was heard, chosen and promised in a case, as a letter takes it up; days by the customer's clock. */
export function factsOfCase(record: CaseRecord, writer: string, locale: string, say: Say): LetterFacts {
  const said = (name: string): string | null => {
    const value = record.steps.map(({ evidence }) => evidence?.fields[name]).find((found) => typeof found === 'string');
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const open = record.commitments
    .filter(({ standing, doneAt }) => standing === 'open' && !doneAt)
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  const due = (at: string, zone: string) => dayAndTime(new Date(at), locale, zone);
  const feeling = said('feeling');
  const [next] = open;
  return {
    customer: record.customer?.name ?? null,
    writer: writer || null,
    restatement: said('restatement') ?? record.summary,
    feeling: feeling && say(`choice.feeling.${feeling}`, { _: feeling }).toLowerCase(),
    impact: said('impactNamed'),
    wanted: said('desiredOutcome') ?? record.desiredOutcome,
    chosen: said('chosen'),
    due: next ? due(next.dueAt, next.timeZone) : null,
    promises:
      open.map(({ what, dueAt, timeZone }) => say('letter.promise', { what, due: due(dueAt, timeZone) })).join('\n') ||
      null,
  };
}
