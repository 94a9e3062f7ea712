import type { StepKey } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';

export const customTypes = ['text', 'number', 'choice', 'yesNo', 'date'] as const;
export type CustomType = (typeof customTypes)[number];

/** What this house asks of its cases besides what every case tells; cases keep the answer under its name. */
export interface CustomField {
  /** Never changes, as the type never does: filters, splits and imports say `custom.<name>`. */
  name: string;
  label: string;
  type: CustomType;
  /** What may be chosen, where the type is choice. */
  choices: readonly string[];
  /** The symptoms of the cases that it is asked of; none: of all. */
  symptomIds: readonly string[];
  /** The step at which it is asked; null: at intake. */
  stepKey: StepKey | null;
  required: boolean;
  active: boolean;
}

const nameForm = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
export const customNamePattern = nameForm;

const prefix = 'custom.';
/** The name behind `custom.<name>`, or null where this names no custom field. */
export function customNameIn(word: string): string | null {
  const name = word.startsWith(prefix) ? word.slice(prefix.length) : '';
  return nameForm.test(name) ? name : null;
}
export const customWord = (name: string): `custom.${string}` => `custom.${name}`;

/** What is wrong with a custom field, member by member. */
export function checkCustomField({ type, choices }: Pick<CustomField, 'type' | 'choices'>): FieldProblem[] {
  if (type === 'choice' && choices.length === 0)
    return [{ pointer: '/choices', code: 'required', detail: 'Name at least one thing to choose.' }];
  if (type !== 'choice' && choices.length > 0)
    return [{ pointer: '/choices', code: 'unknown', detail: 'Only a choice has things to choose.' }];
  return [];
}

/** Is it asked of a case with this symptom? While none is known, only what is asked of every case is. */
export const isAskedOf = ({ symptomIds }: Pick<CustomField, 'symptomIds'>, symptomId: string | null): boolean =>
  symptomIds.length === 0 || (symptomId !== null && symptomIds.includes(symptomId));
