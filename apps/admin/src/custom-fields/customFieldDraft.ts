import { type CustomType, checkCustomField, customNamePattern, type StepKey, tidy } from '#heart-core';
import type { CustomFieldBody, CustomFieldChange, CustomFieldRecord } from '#heart-core/wire';

/** A custom field as it is typed: its choices a line each. */
export interface CustomFieldDraft {
  name: string;
  label: string;
  type: CustomType;
  choices: string;
  symptomIds: string[];
  stepKey: string;
  required: boolean;
  active: boolean;
}

export const blankCustomField: CustomFieldDraft = {
  ...{ name: '', label: '', type: 'choice', choices: '', symptomIds: [], stepKey: '', required: false, active: true },
};

export const draftOfCustomField = (field: CustomFieldRecord): CustomFieldDraft => ({
  ...{ name: field.name, label: field.label, type: field.type, choices: field.choices.join('\n') },
  ...{
    symptomIds: [...field.symptomIds],
    stepKey: field.stepKey ?? '',
    required: field.required,
    active: field.active,
  },
});

/** What may change later: never its name or its type, under which cases keep their answers. */
export function customFieldChange(draft: CustomFieldDraft): CustomFieldChange {
  const choices = [
    ...new Set(
      draft.choices
        .split('\n')
        .map(tidy)
        .filter((choice) => choice !== ''),
    ),
  ];
  return {
    label: draft.label.trim(),
    choices: draft.type === 'choice' ? choices : [],
    symptomIds: draft.symptomIds,
    stepKey: (draft.stepKey || null) as StepKey | null,
    required: draft.required,
    active: draft.active,
  };
}

export const customFieldBody = (draft: CustomFieldDraft): CustomFieldBody => ({
  ...customFieldChange(draft),
  ...{ name: draft.name.trim(), label: draft.label.trim(), type: draft.type },
});

/** A short name made from the question, until one is typed: “Kind of order” becomes kindOfOrder. */
export function nameFrom(label: string): string {
  const words = label
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  const camel = words.map((word, place) =>
    place === 0 ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`,
  );
  return camel.join('').replace(/^\d+/, '').slice(0, 60);
}

/** What is missing or wrong, by field; the words are the catalogue's. */
export function faultsOfCustomField(draft: CustomFieldDraft): Partial<Record<'name' | 'label' | 'choices', string>> {
  const { choices = [] } = customFieldChange(draft);
  return {
    ...(customNamePattern.test(draft.name.trim()) ? {} : { name: 'custom.nameWrong' }),
    ...(draft.label.trim() ? {} : { label: 'custom.labelMissing' }),
    ...(checkCustomField({ type: draft.type, choices }).length === 0 ? {} : { choices: 'custom.choicesMissing' }),
  };
}
