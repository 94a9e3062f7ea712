import { againstCustomValue, type CustomField, customWord, isAskedOf, type StepKey } from '#heart-core';
import type { CaseRecord, CustomFieldRecord, CustomValue } from '#heart-core/wire';
import type { Say } from '../parts/moments.ts';

/** An answer as it stands in its field: words as they are typed, a choice as it is chosen. */
export type Typed = string | boolean | null;

export const typedOf = (value: CustomValue | undefined): Typed =>
  typeof value === 'number' ? String(value) : (value ?? null);

/** The answer that was typed: null where there is none, undefined where it is none of this kind. */
export function answerOf(field: Pick<CustomField, 'type' | 'choices'>, typed: Typed): CustomValue | null | undefined {
  const said = typeof typed === 'string' ? typed.trim() : typed;
  if (said === null || said === '') return null;
  const value = field.type === 'number' && typeof said === 'string' ? Number(said.replace(',', '.')) : said;
  return againstCustomValue(field, value) === null ? value : undefined;
}

export function answerInWords({ type }: Pick<CustomField, 'type'>, value: CustomValue | undefined, say: Say): string {
  if (value === undefined) return say('custom.notAnswered');
  if (type === 'yesNo') return say(value === true ? 'choice.yes' : 'choice.no');
  return String(value);
}

/** A question at its place in a case. */
export interface Asked {
  field: CustomFieldRecord;
  required: boolean;
  /** What is asked no more, and was not when the case was opened, is only shown. */
  open: boolean;
}

type CaseAsked = Pick<CaseRecord, 'custom' | 'steps' | 'symptomId'>;

/** The questions of a step of this case; with null those of no step that it has. What was answered stays, whatever is asked today. */
export function askedAt(fields: readonly CustomFieldRecord[], record: CaseAsked, stepKey: StepKey | null): Asked[] {
  const demanded = new Set(record.steps.flatMap(({ custom }) => custom));
  const steps = record.steps.map(({ key }) => key);
  const placeOf = ({ stepKey: key }: CustomFieldRecord) => (key && steps.includes(key) ? key : null);
  return fields
    .filter((field) => placeOf(field) === stepKey)
    .map((field) => ({
      field,
      required: demanded.has(field.name) || (field.active && field.required && field.stepKey === null),
      open: demanded.has(field.name) || (field.active && isAskedOf(field, record.symptomId)),
    }))
    .filter(({ field, open }) => open || Object.hasOwn(record.custom ?? {}, field.name));
}

/** What is asked before anything is known of the case. */
export const askedAtStart = (fields: readonly CustomFieldRecord[]): CustomFieldRecord[] =>
  fields.filter(({ active, stepKey, symptomIds }) => active && stepKey === null && symptomIds.length === 0);

/** What these steps are not complete without, whatever the case is about: asked where they are recorded in one breath. */
export const askedInSteps = (fields: readonly CustomFieldRecord[], steps: readonly StepKey[]): CustomFieldRecord[] =>
  fields.filter(
    ({ active, required, stepKey, symptomIds }) =>
      active && required && symptomIds.length === 0 && stepKey !== null && steps.includes(stepKey),
  );

/** What cases can be chosen by: every answer that can be known beforehand. */
export const filtersOffered = (fields: readonly CustomFieldRecord[]) =>
  fields.flatMap((field) => {
    const answers = field.type === 'yesNo' ? [true, false] : field.choices;
    return answers.map((value): { field: CustomFieldRecord; word: string; value: CustomValue } => ({
      ...{ field, word: customWord(field.name), value },
    }));
  });
