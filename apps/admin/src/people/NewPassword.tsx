import { useState } from 'react';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { shortestPassword } from './shortestPassword.ts';

/** A password as it is being chosen, typed twice; `demand` says whether it will do, and from then on the fields say why not. */
export function useNewPassword() {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [demanded, setDemanded] = useState(false);
  const short = [...password].length < shortestPassword;
  const differ = password !== again;
  const demand = () => {
    setDemanded(true);
    return !short && !differ;
  };
  const wrong = !demanded ? null : short ? 'short' : differ ? 'differ' : null;
  return { password, demand, fields: { password, setPassword, again, setAgain, wrong } };
}

interface NewPasswordProps {
  id: string;
  labels: { password: string; again: string };
  fields: ReturnType<typeof useNewPassword>['fields'];
  /** What the house says against it. */
  refused?: string;
  autoFocus?: boolean;
}

export const NewPassword = ({ id, labels, fields, refused, autoFocus = false }: NewPasswordProps) => {
  const t = useT();
  const { password, setPassword, again, setAgain, wrong } = fields;
  const field = { type: 'password', autoComplete: 'new-password', required: true } as const;
  return (
    <>
      <WordsField
        {...field}
        id={`${id}-new`}
        label={labels.password}
        autoFocus={autoFocus}
        value={password}
        onChange={setPassword}
        hint={t('people.own.hint')}
        error={wrong === 'short' ? t('people.own.short') : refused}
      />
      <WordsField
        {...field}
        id={`${id}-again`}
        label={labels.again}
        value={again}
        onChange={setAgain}
        error={wrong === 'differ' ? t('people.own.differ') : undefined}
      />
    </>
  );
};
