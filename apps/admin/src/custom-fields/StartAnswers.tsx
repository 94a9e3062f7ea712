import type { CustomFieldRecord } from '#heart-core/wire';
import { AnswerField } from './AnswerField.tsx';
import type { Typed } from './answers.ts';

interface StartAnswersProps {
  asked: readonly CustomFieldRecord[];
  typed: Readonly<Record<string, Typed>>;
  onChange: (typed: Record<string, Typed>) => void;
  faults: Readonly<Record<string, string>>;
}

/** What this house asks of every case from the first word on. */
export const StartAnswers = ({ asked, typed, onChange, faults }: StartAnswersProps) =>
  asked.map((field) => (
    <AnswerField
      key={field.name}
      id={`start-custom.${field.name}`}
      field={field}
      typed={typed[field.name] ?? null}
      onChange={(now) => onChange({ ...typed, [field.name]: now })}
      required={field.required}
      error={faults[`custom.${field.name}`]}
    />
  ));
