import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { LinkBase } from 'react-admin';
import { ask, freshKey, type Refused } from '../http.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Door } from './Door.tsx';

/** Who has forgotten a password asks for a link here. What is said is the same for every address. */
export const Forgotten = () => {
  const t = useT();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      const headers = { 'idempotency-key': freshKey() };
      await ask('/public/forgotten-passwords', { method: 'POST', body: { email: email.trim() }, headers });
      setSent(true);
    } catch (refused) {
      setProblem(refused as Refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <Door title={t('forgotten.title')} words={sent ? undefined : t('forgotten.words')}>
      {sent && (
        <Alert severity="success" role="status" sx={{ my: 2 }}>
          {t('forgotten.sent', { email: email.trim() })}
        </Alert>
      )}
      <Stack component="form" onSubmit={send} sx={{ gap: 2 }}>
        {!sent && (
          <>
            <TextField
              label={t('person.email')}
              type="email"
              name="email"
              autoComplete="username"
              required
              autoFocus
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            {problem && <ProblemNote problem={problem} what={t('forgotten.failed')} />}
            <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 44 }}>
              {t('forgotten.go')}
            </Button>
          </>
        )}
        <Button component={LinkBase} to="/login" sx={{ alignSelf: 'flex-start' }}>
          {t('forgotten.back')}
        </Button>
      </Stack>
    </Door>
  );
};
