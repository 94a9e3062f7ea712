import type { Template } from '#heart-core';
import type { Say } from '../parts/moments.ts';

/** Of which steps it speaks. */
export const stepsInWords = ({ parts }: Pick<Template, 'parts'>, say: Say): string =>
  parts.map(({ stepKey }) => say(`step.${stepKey}.name`)).join(', ');

const textOf = ({ parts }: Pick<Template, 'parts'>, stepKey: string) =>
  parts.find((part) => part.stepKey === stepKey)?.text ?? '';

/** What changed between two wordings. */
export function changeOfTemplate(now: Template, before: Template | undefined, say: Say): string {
  if (!before) return say('setting.first');
  if (now.active !== before.active) return say(now.active ? 'template.tookUp' : 'template.retiredIt');
  const steps = [...new Set([...now.parts, ...before.parts].map(({ stepKey }) => stepKey))];
  const changed = [
    ...(now.name === before.name ? [] : [say('people.name')]),
    ...steps.filter((key) => textOf(now, key) !== textOf(before, key)).map((key) => say(`step.${key}.name`)),
  ];
  return say('setting.changed', { what: changed.join(', ') });
}
