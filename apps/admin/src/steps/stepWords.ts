import { evidenceFields, type Method } from '#heart-core';
import type { StepOfCase } from '#heart-core/wire';
import type { Say } from '../parts/moments.ts';

/** How a field is asked for at a step; some are asked in other words at each. */
export const labelOf = (name: string, stepKey: string, say: Say): string =>
  name === 'words' ? say(`ask.words.${stepKey}`, { _: say('ask.words.empathize') }) : say(`ask.${name}`);

/** What leads into a step; an apology by the stance of its method. */
export const promptOf = ({ apology }: Pick<Method, 'apology'>, stepKey: string, say: Say): string => {
  const usual = say(`step.${stepKey}.prompt`);
  return stepKey === 'apologize' ? say(`workspace.apology.${apology}`, { _: usual }) : usual;
};

/** A field's value in words. */
export function valueWords(name: string, value: unknown, say: Say, nameOf: (id: string) => string): string {
  const kind = evidenceFields[name]?.kind;
  if (kind === 'flag') return say(value ? 'choice.yes' : 'choice.no');
  if (kind === 'choice') return say(`choice.${name}.${value}`);
  if (kind === 'satisfaction' && typeof value === 'string') return say(`choice.satisfaction.${value}`);
  if (kind === 'id') return nameOf(String(value));
  if (kind === 'ids') return (value as string[]).map(nameOf).join(', ');
  if (Array.isArray(value)) return value.join(' · ');
  if (name === 'feeling') return say(`choice.feeling.${value}`, { _: String(value) });
  return String(value);
}

/** What a folded step says in its one line. */
export function summaryOf({ evidence, notPossibleReason }: StepOfCase, say: Say): string {
  if (notPossibleReason) return `${say('mark.notPossible')}: ${notPossibleReason}`;
  const fields = evidence?.fields ?? {};
  const feeling = typeof fields.feeling === 'string' ? valueWords('feeling', fields.feeling, say, String) : null;
  const scored =
    fields.satisfaction === undefined ? null : valueWords('satisfaction', fields.satisfaction, say, String);
  const words = [feeling, fields.restatement, fields.chosen, fields.words, fields.prevention ?? fields.none, scored];
  return words.filter((one): one is string => typeof one === 'string' && one !== '').join(' · ');
}
