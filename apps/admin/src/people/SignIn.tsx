import { Alert, Button, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { LinkBase, useLogin } from 'react-admin';
import type { SessionOptions } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { sessionEnded } from '../session.ts';
import { DemoFaces } from './DemoFaces.tsx';
import { Door } from './Door.tsx';

/** The door: e-mail and password, and in the demo four people in one click. */
export const SignIn = () => {
  const t = useT();
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { data: options } = useQuery({
    queryKey: ['session', 'options'],
    queryFn: async () => (await ask<SessionOptions>('/session/options')).json,
  });
  const demo = options?.demo;
  useEffect(() => {
    if (demo === false) document.getElementById('sign-in-email')?.focus();
  }, [demo]);
  const enter = async (who: { email: string; password: string }) => {
    setPending(true);
    setProblem(null);
    try {
      await login(who);
    } catch (refused) {
      setProblem(refused as Refused);
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };
  const why =
    problem?.status === 401
      ? t('signIn.wrong')
      : problem?.message.startsWith('error.')
        ? t(problem.message)
        : problem?.message;
  return (
    <Door title={t('signIn.title')} words={t('signIn.words')}>
      {sessionEnded() && !why && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('signIn.ended')}
        </Alert>
      )}
      {options?.demo && (
        <DemoFaces
          people={options.people}
          busy={pending}
          onChoose={(who) => enter({ email: who, password: options.demoPassword ?? '' })}
        />
      )}
      <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
        {why && <Alert severity="error">{why}</Alert>}
        <TextField
          label={t('person.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          slotProps={{ htmlInput: { id: 'sign-in-email' } }}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('password.word')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 44 }}>
          {t('signIn.enter')}
        </Button>
        {options?.resets && (
          <Button component={LinkBase} to="/forgotten">
            {t('signIn.forgotten')}
          </Button>
        )}
      </Stack>
    </Door>
  );
};
