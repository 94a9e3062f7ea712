import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import type { PasswordBody } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { shortestPassword } from './shortestPassword.ts';

/** One's own password. */
export const Password = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const faults = problem?.body?.faults ?? {};
  const short = asked && [...fresh].length < shortestPassword ? t('people.own.short') : undefined;
  const differ = asked && fresh !== again ? t('people.own.differ') : undefined;
  const save = async () => {
    setAsked(true);
    if (!old || [...fresh].length < shortestPassword || fresh !== again) return;
    setPending(true);
    setProblem(null);
    try {
      const body: PasswordBody = { oldPassword: old, newPassword: fresh };
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
      <WordsField
        id="password-new"
        label={t('people.own.fresh')}
        type="password"
        autoComplete="new-password"
        required
        value={fresh}
        onChange={setFresh}
        hint={t('people.own.hint')}
        error={faults.newPassword ?? short}
      />
      <WordsField
        id="password-again"
        label={t('people.own.again')}
        type="password"
        autoComplete="new-password"
        required
        value={again}
        onChange={setAgain}
        error={differ}
      />
    </RecordForm>
  );
};
