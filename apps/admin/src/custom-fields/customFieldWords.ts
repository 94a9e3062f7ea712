import type { CustomField } from '#heart-core';
import type { Say } from '../parts/moments.ts';

const members = ['label', 'choices', 'symptomIds', 'stepKey', 'required'] as const;

export const placeInWords = ({ stepKey }: Pick<CustomField, 'stepKey'>, say: Say): string =>
  stepKey ? say(`step.${stepKey}.name`) : say('custom.atIntake');

/** What changed between two versions of a question. */
export function changeOfCustomField(now: CustomField, before: CustomField | undefined, say: Say): string {
  if (!before) return say('setting.first');
  if (now.active !== before.active) return say(now.active ? 'custom.tookUp' : 'custom.retiredIt');
  const changed = members.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  return say('setting.changed', { what: changed.map((name) => say(`custom.field.${name}`)).join(', ') });
}
