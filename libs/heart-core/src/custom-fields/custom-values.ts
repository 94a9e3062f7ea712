import { isDate } from '../calendar/zone.ts';
import type { FieldProblem } from '../refusal.ts';
import { holdsWords, tidy, wellFormed } from '../text.ts';
import { type CustomField, isAskedOf } from './custom-field.ts';

export type CustomValue = string | number | boolean;
export type CustomValues = Readonly<Record<string, CustomValue>>;

export const longestCustomText = 1000;
/** Beyond this a number in JSON is no longer exact. */
const largest = Number.MAX_SAFE_INTEGER;

const fault = (name: string, code: string, detail: string): FieldProblem => ({
  pointer: `/custom/${name.slice(0, 60).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`,
  code,
  detail,
});

/** Why this is no answer to the field, in words; null where it is one. */
export function againstCustomValue(
  { type, choices }: Pick<CustomField, 'type' | 'choices'>,
  value: unknown,
): string | null {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= longestCustomText && wellFormed(value) && holdsWords(value)
        ? null
        : `Words, ${longestCustomText} characters at most.`;
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= largest ? null : 'A number.';
    case 'choice':
      return choices.some((choice) => choice === value) ? null : `One of ${choices.join(', ')}.`;
    case 'yesNo':
      return typeof value === 'boolean' ? null : 'true or false.';
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : 'A real day, like 2026-01-14.';
  }
}

/** The answers as they are kept: texts trimmed and composed. Null takes one away. */
export const tidyCustomValues = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? tidy(value) : value]),
  );

/** What is wrong with the answers given for a case, name by name; null, which takes one away, is right wherever there is such a field. */
export function checkCustomValues(
  fields: readonly CustomField[],
  given: Readonly<Record<string, unknown>>,
  symptomId: string | null,
): FieldProblem[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    if (!field) return [fault(name, 'unknown', 'This house has no such custom field.')];
    if (value === null) return [];
    if (symptomId !== null && !isAskedOf(field, symptomId))
      return [fault(name, 'category', `${field.label} is not asked of cases with this symptom.`)];
    const against = againstCustomValue(field, value);
    return against === null ? [] : [fault(name, field.type === 'choice' ? 'choice' : 'kind', against)];
  });
}

/** What must be answered at intake and is not. */
export function missingAtIntake(
  fields: readonly CustomField[],
  given: Readonly<Record<string, unknown>>,
  symptomId: string | null,
): FieldProblem[] {
  return fields
    .filter((field) => field.required && field.stepKey === null && isAskedOf(field, symptomId))
    .filter(({ name }) => !Object.hasOwn(given, name) || given[name] === null)
    .map(({ name, label }) => fault(name, 'required', `${label} is asked of every case of this kind.`));
}

/** A question of the house that a step is not complete without. */
export interface AskedBesides {
  stepKey: string | null;
  name: string;
  answered: boolean;
}

/** What the steps of a case ask besides their evidence, and whether it has been answered. */
export function askedBesides(
  fields: readonly Pick<CustomField, 'name' | 'stepKey' | 'symptomIds'>[],
  values: CustomValues,
  symptomId: string | null,
): AskedBesides[] {
  return fields
    .filter((field) => isAskedOf(field, symptomId))
    .map(({ name, stepKey }) => ({ name, stepKey, answered: Object.hasOwn(values, name) }));
}
