import { type CustomValue, customNameIn } from '#heart-core';
import { type Filter, type Listing, type Parameters, whereReadable } from '../platform/listing.ts';

/** How many answers one filter may name. */
const mostAnswers = 50;
const isAnswer = (given: unknown): given is CustomValue =>
  typeof given === 'boolean' ||
  (typeof given === 'number' && Number.isFinite(given)) ||
  (typeof given === 'string' && given.length > 0);

const byAnswer = (name: string): Filter => ({
  kind: 'answer',
  read: (given) => {
    const several = Array.isArray(given) ? given : [given];
    return several.length > 0 && several.length <= mostAnswers && several.every(isAnswer) ? several : undefined;
  },
  where: (answers, parameters) => {
    const said = (answers as CustomValue[]).map((answer) => says(name, answer, parameters));
    return `(c.custom <> '{}' and (${said.join(' or ')}))`;
  },
});

const says = (name: string, answer: CustomValue, parameters: Parameters) =>
  `c.custom @> ${parameters.add(JSON.stringify({ [name]: answer }))}::jsonb`;

/** Filters by what cases answer to the custom fields of the house; whether it has such a one, CustomAnswers says. */
export const customFilters = (reads: string): NonNullable<Listing['further']> => ({
  about: 'and custom.<name> of any custom field, with one answer or several',
  filter: (word) => {
    const name = customNameIn(word);
    return name === null ? undefined : whereReadable(byAnswer(name), reads);
  },
});
