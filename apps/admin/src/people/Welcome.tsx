import { Alert, Button, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LinkBase } from 'react-admin';
import type { OpenInvitationRecord } from '#heart-core/wire';
import { authProvider } from '../authProvider.ts';
import { ask, freshKey, type Refused } from '../http.ts';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { Door } from './Door.tsx';
import { NewPassword, useNewPassword } from './NewPassword.tsx';

/** Who holds a link chooses a password here, and is in. */
export const Welcome = () => {
  const t = useT();
  const [token] = useState(() => window.location.hash.slice(1));
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => {
      const { json } = await ask<OpenInvitationRecord>('/public/invitation-looks', { method: 'POST', body: { token } });
      return json;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <Choose token={token} invitation={data} />;
  if (!error)
    return (
      <Door title={t('welcome.opening')}>
        <Waiting rows={3} />
      </Door>
    );
  const ended = [400, 404].includes((error as Refused).status);
  return (
    <Door title={t('welcome.dead')}>
      {ended ? (
        <Alert severity="info" sx={{ my: 2 }}>
          {t('welcome.deadWords')}
        </Alert>
      ) : (
        <ProblemNote problem={error} onRetry={() => refetch()} />
      )}
      <Button component={LinkBase} to="/login" variant="contained" sx={{ minHeight: 44 }}>
        {t('welcome.toSignIn')}
      </Button>
    </Door>
  );
};

const Choose = ({ token, invitation }: { token: string; invitation: OpenInvitationRecord }) => {
  const t = useT();
  const { password, demand, fields } = useNewPassword();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { kind, name, email, expiresAt } = invitation;
  const fault = problem?.body?.faults?.password;
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    if (!demand()) return;
    setPending(true);
    setProblem(null);
    try {
      const headers = { 'idempotency-key': freshKey() };
      await ask('/public/chosen-passwords', { method: 'POST', body: { token, password }, headers });
      await authProvider.login({ email, password });
      // Afresh: what was loaded so far has been told that nobody is signed in.
      window.location.replace('/');
    } catch (refused) {
      setProblem(refused as Refused);
      setPending(false);
    }
  };
  return (
    <Door title={t(`welcome.title.${kind}`, { name })} words={t(`welcome.words.${kind}`)}>
      <Stack component="form" noValidate onSubmit={choose} sx={{ gap: 2 }}>
        <TextField
          label={t('person.email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email ?? ''}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
        <NewPassword
          id="chosen"
          labels={{ password: t('welcome.password'), again: t('welcome.again') }}
          fields={fields}
          refused={fault}
          autoFocus
        />
        {problem && !fault && <ProblemNote problem={problem} what={t('welcome.notChosen')} />}
        <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 44 }}>
          {t('welcome.go')}
        </Button>
        <Stack direction="row" useFlexGap sx={{ gap: 0.5, flexWrap: 'wrap', color: 'text.secondary', fontSize: 13 }}>
          {t('welcome.until')} <Moment at={expiresAt} />
        </Stack>
      </Stack>
    </Door>
  );
};
