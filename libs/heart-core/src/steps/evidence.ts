import { type Method, stepOf } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';
import { wellFormed } from '../text.ts';
import { evidenceFields, type FieldKind, satisfactionWords } from './fields.ts';

/** What was recorded at a step, by field. */
export type EvidenceFields = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const fault = (name: string, code: string, detail: string): FieldProblem => ({ pointer: `/fields/${name}`, code, detail });

/** Is there anything in it? Blanks alone are nothing. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

/** Every fault of a step's evidence; none where it counts. A step that was not possible needs a reason and may be empty. */
export function checkEvidence(method: Method, stepKey: string, fields: EvidenceFields, notPossibleReason?: string | null): FieldProblem[] {
  const step = stepOf(method, stepKey);
  if (!step) return [{ pointer: '/stepKey', code: 'choice', detail: `${method.name} has no such step; it has ${method.steps.map(({ key }) => key).join(', ')}.` }];
  const known = [...step.asks, ...step.takes];
  const faults = Object.entries(fields).flatMap(([name, value]) => {
    if (!known.includes(name)) return [fault(name.slice(0, 60), 'unknown', `${step.key} holds no such field.`)];
    const against = value === null || value === undefined ? null : againstValue(evidenceFields[name] as FieldKind, value);
    return against ? [fault(name, 'kind', against)] : [];
  });
  if (isFilled(notPossibleReason)) return faults;
  return [...faults, ...missing(step.asks, fields)];
}

/** What is still missing before the step counts. */
function missing(asks: readonly string[], fields: EvidenceFields): FieldProblem[] {
  const bare = asks.filter((name) => !isFilled(fields[name]) && !(name === 'optionsOffered' && isFilled(fields.onlyOption)));
  const faults = bare.map((name) => fault(name, 'required', 'This is what shows that the step happened.'));
  const offered = Array.isArray(fields.optionsOffered) ? fields.optionsOffered.length : 0;
  if (asks.includes('optionsOffered') && offered === 1 && !isFilled(fields.onlyOption)) {
    faults.push(fault('onlyOption', 'required', 'Offer two options, or say why there is only one.'));
  }
  if (asks.includes('delivery') && fields.delivery === 'handedOver' && !isFilled(fields.namedPerson)) {
    faults.push(fault('namedPerson', 'required', 'Say who takes over, by name.'));
  }
  if (asks.includes('causeId') && isFilled(fields.prevention) && isFilled(fields.none)) {
    faults.push(fault('none', 'either', 'Either what prevents it, or why nothing does.'));
  }
  if (asks.includes('causeId') && !isFilled(fields.prevention) && !isFilled(fields.none)) {
    faults.push(fault('prevention', 'required', 'What prevents it next time? If nothing can, say why under none.'));
  }
  return faults;
}

/** How many of the step's required fields are there: "2 of 3". */
export function recordedOf(asks: readonly string[], fields: EvidenceFields): number {
  return asks.filter((name) => isFilled(fields[name]) || (name === 'optionsOffered' && isFilled(fields.onlyOption))).length;
}

function againstValue(kind: FieldKind, value: unknown): string | null {
  switch (kind.kind) {
    case 'words':
      return typeof value === 'string' && value.length <= kind.max && wellFormed(value) ? null : `Words, ${kind.max} characters at most.`;
    case 'choice':
      return typeof value === 'string' && kind.choices.includes(value) ? null : `One of ${kind.choices.join(', ')}.`;
    case 'list':
      return Array.isArray(value) && value.length <= kind.max && value.every((one) => typeof one === 'string' && isFilled(one) && one.length <= kind.each && wellFormed(one))
        ? null
        : `A list of up to ${kind.max} texts.`;
    case 'id':
      return typeof value === 'string' && uuid.test(value) ? null : 'The id of a record.';
    case 'ids':
      return Array.isArray(value) && value.length <= kind.max && value.every((one) => typeof one === 'string' && uuid.test(one)) ? null : `Up to ${kind.max} ids.`;
    case 'flag':
      return typeof value === 'boolean' ? null : 'true or false.';
    case 'satisfaction':
      return (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5) || satisfactionWords.includes(value as 'declined')
        ? null
        : `1 to 5, or ${satisfactionWords.join(' or ')}.`;
  }
}
