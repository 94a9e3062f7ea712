import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useLogin } from 'react-admin';
import type { SessionOptions } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { sessionEnded } from '../session.ts';
import { DemoFaces } from './DemoFaces.tsx';

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
  useEffect(() => {
    document.title = `${t('signIn.title')} · Heartdesk`;
  }, [t]);
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
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Box
        sx={{
          width: '100%',
          maxWidth: 440,
          bgcolor: 'background.paper',
          border: '1px solid var(--rule)',
          borderRadius: 1,
          p: { xs: 2.5, sm: 4 },
        }}
      >
        <Typography variant="h1">{t('signIn.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3 }}>{t('signIn.words')}</Typography>
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
        </Stack>
      </Box>
    </Box>
  );
};
