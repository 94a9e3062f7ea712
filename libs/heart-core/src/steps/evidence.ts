import { type Method, type MethodStep, stepLabels, stepOf } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';
import { holdsWords, wellFormed } from '../text.ts';
import { evidenceFields, type FieldKind, satisfactionWords, standsIn } from './fields.ts';

/** What was recorded at a step, by field. */
export type EvidenceFields = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const longestReason = 2000;

/** A name as it stands in a JSON pointer, cut where it is absurd. */
const pointerTo = (name: string) =>
  `/fields/${name.slice(0, 60).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
const fault = (name: string, code: string, detail: string): FieldProblem => ({
  pointer: pointerTo(name),
  code,
  detail,
});

/** Is there anything in it? Blanks and invisible signs alone are nothing. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return holdsWords(value);
  return !Array.isArray(value) || value.length > 0;
}

/** Every fault of a step's evidence; none where it counts. A step that was not possible needs a reason and may be empty. */
export function checkEvidence(
  method: Method,
  stepKey: string,
  fields: EvidenceFields,
  notPossibleReason?: string | null,
): FieldProblem[] {
  const step = stepOf(method, stepKey);
  if (!step)
    return [
      {
        pointer: '/stepKey',
        code: 'choice',
        detail: `${method.name} has no such step; it has ${method.steps.map(({ key }) => key).join(', ')}.`,
      },
    ];
  const faults = Object.entries(fields).flatMap(([name, value]) => againstField(step, name, value));
  if (notPossibleReason === undefined || notPossibleReason === null) return [...faults, ...missing(step, fields)];
  return [...faults, ...againstReason(notPossibleReason)];
}

function againstReason(reason: string): FieldProblem[] {
  const at = { pointer: '/notPossibleReason' };
  if (!isFilled(reason)) return [{ ...at, code: 'required', detail: 'Say why the step was not possible.' }];
  if (reason.length > longestReason || !wellFormed(reason))
    return [{ ...at, code: 'kind', detail: `Words, ${longestReason} characters at most.` }];
  return [];
}

function againstField(step: MethodStep, name: string, value: unknown): FieldProblem[] {
  const kind = Object.hasOwn(evidenceFields, name) ? evidenceFields[name] : undefined;
  if (!kind || !(step.asks.includes(name) || step.takes.includes(name)))
    return [fault(name, 'unknown', `${stepLabels[step.key]} holds no such field.`)];
  const against = value === null || value === undefined ? null : againstValue(kind, value);
  return against ? [fault(name, 'kind', against)] : [];
}

/** What is still missing before the step counts. */
function missing(step: MethodStep, fields: EvidenceFields): FieldProblem[] {
  const faults = step.asks
    .filter((name) => !isGiven(name, fields))
    .map((name) => fault(name, 'required', needs[name] ?? 'This is what shows that the step happened.'));
  const one = optionsIn(fields) === 1 && !isFilled(fields.onlyOption);
  if (step.asks.includes('optionsOffered') && one)
    faults.push(fault('onlyOption', 'required', 'Offer two different options, or say why there is only one.'));
  if (step.asks.includes('delivery') && fields.delivery === 'handedOver' && !isFilled(fields.namedPerson)) {
    faults.push(fault('namedPerson', 'required', 'Say who takes over, by name.'));
  }
  if (isFilled(fields.prevention) && isFilled(fields.none))
    faults.push(fault('none', 'either', 'Either what prevents it, or why nothing does.'));
  return faults;
}

/** What to do about a field that is asked for, where the general sentence would not help. */
const needs: Readonly<Record<string, string>> = {
  optionsOffered: 'Offer two different options, or say under onlyOption why there is only one.',
  prevention: 'What prevents it next time? If nothing can, say why under none.',
};

/** The same option named twice is one option. */
function optionsIn({ optionsOffered }: EvidenceFields): number {
  if (!Array.isArray(optionsOffered)) return 0;
  return new Set(optionsOffered.map((option) => String(option).trim().normalize('NFC').toLowerCase())).size;
}

/** Is an asked field there, or the one that may stand in for it? */
function isGiven(name: string, fields: EvidenceFields): boolean {
  const other = standsIn[name];
  return isFilled(fields[name]) || (other !== undefined && isFilled(fields[other]));
}

/** How many of the step's required fields are there: "2 of 3". */
export function recordedOf(asks: readonly string[], fields: EvidenceFields): number {
  return asks.filter((name) => isGiven(name, fields)).length;
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && wellFormed(value);
}

function againstValue(kind: FieldKind, value: unknown): string | null {
  switch (kind.kind) {
    case 'words':
      return isText(value, kind.max) ? null : `Words, ${kind.max} characters at most.`;
    case 'choice':
      return typeof value === 'string' && kind.choices.includes(value) ? null : `One of ${kind.choices.join(', ')}.`;
    case 'list': {
      const fits =
        Array.isArray(value) &&
        value.length <= kind.max &&
        value.every((one) => isText(one, kind.each) && isFilled(one));
      return fits ? null : `A list of up to ${kind.max} texts, each of ${kind.each} characters at most.`;
    }
    case 'id':
      return typeof value === 'string' && uuid.test(value) ? null : 'The id of a record.';
    case 'ids': {
      const fits =
        Array.isArray(value) &&
        value.length <= kind.max &&
        value.every((one) => typeof one === 'string' && uuid.test(one));
      return fits ? null : `Up to ${kind.max} ids.`;
    }
    case 'flag':
      return typeof value === 'boolean' ? null : 'true or false.';
    case 'satisfaction': {
      const scored = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
      return scored || satisfactionWords.some((word) => word === value)
        ? null
        : `1 to 5, or ${satisfactionWords.join(' or ')}.`;
    }
  }
}
