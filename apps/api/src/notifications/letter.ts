import type { NoticeKind } from '#heart-core';

/** What a letter is made of: references were turned into words when it was sent, for the one who may read them. */
export interface LetterFacts {
  kind: NoticeKind;
  caseNumber: number | null;
  what: string | null;
  dueAt: Date | null;
  timeZone: string | null;
  link: string | null;
  overdue?: number;
  dueToday?: number;
  oldest?: { caseNumber: number; what: string; dueAt: Date; timeZone: string }[];
}

const subjects: Record<NoticeKind, (number: string) => string> = {
  promiseSoon: (number) => `A promise is due soon${number}`,
  promiseDue: (number) => `A promise is due and not kept${number}`,
  promiseEscalated: (number) => `A promise is long overdue${number}`,
  approvalAsked: (number) => `An approval waits for you${number}`,
  approvalMovedOn: (number) => `An approval has moved on to you${number}`,
  approvalDecided: (number) => `Your request was decided${number}`,
  approvalExpired: (number) => `Your request has expired${number}`,
  digest: () => 'Promises of today',
  customerWrote: (number) => `A customer has written${number}`,
  letterReturned: (number) => `A letter did not arrive${number}`,
  helpNow: (number) => `Help is needed now${number}`,
  issueRises: () => 'A problem comes back more than usual',
  actionOverdue: () => 'An action of yours is overdue',
  tidyList: () => 'Causes that nobody was sure of wait to be found',
  exportReady: () => 'Your file is ready',
  reportFailed: () => 'A scheduled report did not go out',
  webhookOff: () => 'A webhook was switched off: it took nothing for three days',
};

/** The subject names the case by its number: a customer's words never stand in a subject. */
export function subjectOf({ kind, caseNumber }: Pick<LetterFacts, 'kind' | 'caseNumber'>): string {
  return subjects[kind](caseNumber === null ? '' : `: case ${caseNumber}`);
}

/** The letter as plain text. */
export function textOf(facts: LetterFacts): string {
  const { kind, what, dueAt, timeZone, link } = facts;
  const lines = kind === 'digest' ? digestLines(facts) : [`${subjectOf(facts)}.`];
  if (what) lines.push('', `Promised: ${what}`);
  if (what && dueAt && timeZone) lines.push(`Due: ${clock(dueAt, timeZone)}`);
  if (link) lines.push('', link);
  lines.push('', 'Heartdesk sends this because you work with these cases. Turn mail off under “Preferences”.');
  return lines.join('\n');
}

function digestLines({ overdue = 0, dueToday = 0, oldest = [] }: LetterFacts): string[] {
  const row = (one: NonNullable<LetterFacts['oldest']>[number]) =>
    `- case ${one.caseNumber}, due ${clock(one.dueAt, one.timeZone)}: ${one.what}`;
  return [`Overdue: ${overdue}. Due today: ${dueToday}.`, ...(oldest.length > 0 ? ['', ...oldest.map(row)] : [])];
}

function clock(moment: Date, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
  return `${shown} (${timeZone})`;
}
