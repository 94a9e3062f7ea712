import { Box } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import type { CaseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { AnswerField } from './AnswerField.tsx';
import { type Asked, answerOf, type Typed, typedOf } from './answers.ts';
import { useAnswering } from './useAnswering.ts';

interface CaseAnswerProps {
  id: string;
  record: CaseRecord;
  asked: Asked;
}

/** One answer of a case: a choice is kept at once, words as soon as they are left. */
export const CaseAnswer = ({ id, record, asked: { field, required } }: CaseAnswerProps) => {
  const t = useT();
  const value = record.custom?.[field.name];
  const [base, setBase] = useState(value);
  const [typed, setTyped] = useState<Typed>(() => typedOf(value));
  const { answer, problem } = useAnswering(record);
  const said = answerOf(field, typed);
  if (value !== base) {
    // What somebody else answered comes in, unless something is being typed over it.
    if (said === (base ?? null)) setTyped(typedOf(value));
    setBase(value);
  }
  const atOnce = field.type === 'yesNo' || field.type === 'choice';
  const keep = (now: Typed) => {
    const wanted = answerOf(field, now);
    if (wanted !== undefined && wanted !== (value ?? null)) void answer(field.name, wanted);
  };
  const change = (now: Typed) => {
    setTyped(now);
    if (atOnce) keep(now);
  };
  const keys = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') keep(typed);
  };
  const wrong = said === undefined ? t(`custom.wrong.${field.type}`) : undefined;
  return (
    <Box onBlur={() => keep(typed)} onKeyDown={keys}>
      <AnswerField
        id={id}
        field={field}
        typed={typed}
        onChange={change}
        required={required}
        error={wrong ?? (problem ? (problem.body?.detail ?? t('custom.notKept')) : undefined)}
      />
    </Box>
  );
};
