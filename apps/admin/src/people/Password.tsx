import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import type { PasswordBody } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { NewPassword, useNewPassword } from './NewPassword.tsx';
import { RecordForm } from './RecordForm.tsx';

/** One's own password. */
export const Password = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const [old, setOld] = useState('');
  const { password, demand, fields } = useNewPassword();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const faults = problem?.body?.faults ?? {};
  const save = async () => {
    if (!demand() || !old) return;
    setPending(true);
    setProblem(null);
    try {
      const body: PasswordBody = { oldPassword: old, newPassword: password };
      await ask('/password', { method: 'POST', body });
      notify('people.own.changed', { type: 'success' });
      navigate('/');
    } catch (refused) {
      setProblem(refused as Refused);
      setPending(false);
    }
  };
  return (
    <RecordForm
      title={t('password.title')}
      needs="password.change"
      back="/"
      go={t('people.own.go')}
      pending={pending}
      problem={problem}
      onSubmit={save}
    >
      <WordsField
        id="password-old"
        label={t('people.own.old')}
        type="password"
        autoComplete="current-password"
        required
        value={old}
        onChange={setOld}
        error={faults.oldPassword}
      />
      <NewPassword
        id="password"
        labels={{ password: t('people.own.fresh'), again: t('people.own.again') }}
        fields={fields}
        refused={faults.newPassword}
      />
    </RecordForm>
  );
};
