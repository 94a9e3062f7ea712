import { builtInMethods, checkTemplate, type StepKey, stepKeys, type Template } from '#heart-core';
import type { TemplateBody } from '#heart-core/wire';

/** A template as it is being written: a text a step, of which only those that say something count. */
export type TemplateDraft = Record<StepKey, string> & {
  name: string;
  kind: Template['kind'];
  locale: string;
  methodKey: string;
  /** The one step of a phrase. */
  stepKey: StepKey;
  active: boolean;
};

const nothingSaid = Object.fromEntries(stepKeys.map((key) => [key, ''])) as Record<StepKey, string>;

export const blankTemplate = (locale: string): TemplateDraft => ({
  ...nothingSaid,
  ...{ name: '', kind: 'phrase', locale, methodKey: '', stepKey: 'hear', active: true },
});

export const draftOfTemplate = ({ name, kind, locale, methodKey, parts, active }: Template): TemplateDraft => ({
  ...nothingSaid,
  ...Object.fromEntries(parts.map(({ stepKey, text }) => [stepKey, text])),
  ...{ name, kind, locale, methodKey: methodKey ?? '', stepKey: parts[0]?.stepKey ?? 'hear', active },
});

/** The steps of which a template can speak: those of its method, or of any; and whatever it speaks of already. */
export function stepsFor(draft: TemplateDraft): StepKey[] {
  const method = builtInMethods.find(({ key }) => key === draft.methodKey);
  const spoken: readonly string[] = method
    ? method.steps.map(({ key }) => key)
    : stepKeys.filter((key) => key !== 'diagnose');
  return stepKeys.filter((key) => spoken.includes(key) || draft[key].trim() !== '');
}

/** The template that the draft stands for. */
export function templateOf(draft: TemplateDraft): Template {
  const { name, kind, locale, methodKey, stepKey, active } = draft;
  const keys = kind === 'phrase' ? [stepKey] : stepKeys.filter((key) => draft[key].trim() !== '');
  const parts = keys.map((key) => ({ stepKey: key, text: draft[key].trim() }));
  return { name: name.trim(), kind, locale: locale.trim(), methodKey: methodKey || null, parts, active };
}

export function templateBody(draft: TemplateDraft): TemplateBody {
  const { methodKey, active: _active, ...facts } = templateOf(draft);
  return { ...facts, ...(methodKey ? { methodKey } : {}) };
}

/** What may change later: never its kind, its language or its method. */
export function templateChange(draft: TemplateDraft): Pick<Template, 'name' | 'parts' | 'active'> {
  const { name, parts, active } = templateOf(draft);
  return { name, parts, active };
}

/** What stands against it: by step, or for the whole of it as `parts`. */
export function faultsOfTemplate(draft: TemplateDraft): Record<string, string> {
  const template = templateOf(draft);
  const faults: Record<string, string> = {};
  for (const { pointer, detail } of checkTemplate(template)) {
    const place = /^\/parts\/(\d+)\//.exec(pointer)?.[1];
    faults[place === undefined ? 'parts' : (template.parts[Number(place)]?.stepKey ?? 'parts')] ??= detail;
  }
  return faults;
}
