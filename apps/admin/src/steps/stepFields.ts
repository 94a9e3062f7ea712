import type { MethodStep } from '#heart-core';

/** The order in which the fields of a step are asked (UX.md §4). */
const order = [
  'restatement',
  'confirmation',
  'symptomId',
  'feeling',
  'words',
  'repeatProblem',
  'impactNamed',
  'optionsOffered',
  'onlyOption',
  'proposedBy',
  'chosen',
  'delivery',
  'namedPerson',
  'agreedToPlan',
  'likelyCauseId',
  'causeId',
  'contributing',
  'canAffectOthers',
  'controllable',
  'prevention',
  'none',
  'narrative',
  'satisfaction',
  'desiredOutcome',
  'anythingElse',
  'followUpNote',
  'facts',
  'missedDetails',
];
/** What is seldom needed waits behind a button. */
const more = ['followUpNote', 'facts', 'missedDetails', 'narrative', 'contributing'];

/** The fields of a step, in the order of the conversation: those always shown, and those on request. */
export function fieldsOf(
  { asks, takes }: Pick<MethodStep, 'asks' | 'takes'>,
  filled: Record<string, unknown>,
): { shown: string[]; more: string[] } {
  const all = [...asks, ...takes].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const fits = all.filter(
    (name) =>
      (name !== 'namedPerson' || filled.delivery === 'handedOver') &&
      (name !== 'onlyOption' || optionsOf(filled).length < 2) &&
      (name !== 'none' || !filled.prevention),
  );
  return {
    shown: fits.filter((name) => !more.includes(name) || asks.includes(name)),
    more: fits.filter((name) => more.includes(name) && !asks.includes(name)),
  };
}

export const optionsOf = (filled: Record<string, unknown>): string[] =>
  Array.isArray(filled.optionsOffered)
    ? filled.optionsOffered.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    : [];

/** The evidence as it is sent: without blanks, and without what no longer belongs to what was chosen. */
export function tidyFields(filled: Record<string, unknown>): Record<string, unknown> {
  const tidied = Object.entries(filled).map(
    ([name, value]) =>
      [name, typeof value === 'string' ? value.trim() : name === 'optionsOffered' ? optionsOf(filled) : value] as const,
  );
  return Object.fromEntries(
    tidied.filter(
      ([name, value]) =>
        value !== '' &&
        value !== null &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0) &&
        !(name === 'namedPerson' && filled.delivery !== 'handedOver') &&
        !(name === 'onlyOption' && optionsOf(filled).length > 1),
    ),
  );
}
