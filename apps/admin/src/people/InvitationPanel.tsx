import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useUpdate } from 'react-admin';
import type { InvitationRecord, NewInvitationRecord, PersonRecord } from '#heart-core/wire';
import { LinkOnce } from '../parts/LinkOnce.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** How someone comes to a password: invited by mail, or by a link that is copied once. */
export const InvitationPanel = ({ person }: { person: PersonRecord }) => {
  const t = useT();
  const notify = useNotify();
  const { mail } = useSession();
  const [url, setUrl] = useState<string | null>(null);
  const { record, pending, problem } = useDeed<{ personId: string }, NewInvitationRecord>('invitations');
  const [update, { isPending: ending, error: notEnded }] = useUpdate<InvitationRecord & { withdrawn: true }>();
  const { data: all } = useGetList<InvitationRecord>('invitations', {
    filter: { personId: person.id },
    sort: { field: 'madeAt', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  const [last] = all ?? [];
  const works = last?.standing === 'open' || last?.standing === 'onItsWay';
  const invite = async () => {
    const made = await record({ personId: person.id });
    if (!made) return;
    setUrl(made.url);
    if (!made.url) notify('invitation.onItsWay', { type: 'success', messageArgs: { name: person.name } });
  };
  const withdraw = (row: InvitationRecord) =>
    update(
      'invitations',
      { id: row.id, data: { withdrawn: true }, previousData: { ...row, withdrawn: true } },
      { onSuccess: () => setUrl(null), mutationMode: 'pessimistic' },
    );
  if (!person.active) return null;
  const word = `${person.canSignIn ? 'reset' : 'welcome'}.${mail.asks ? 'mail' : 'link'}`;
  return (
    <Panel id="invitation" title={t('invitation.title')}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {t(person.email ? `invitation.words.${word}` : 'invitation.noEmail')}
      </Box>
      {last && (
        <Stack direction="row" useFlexGap sx={{ gap: 0.5, flexWrap: 'wrap', mb: 1.5 }}>
          <strong>{t(`invitation.standing.${last.standing}`)}</strong>
          <Moment at={works ? last.expiresAt : (last.endedAt ?? last.madeAt)} />
        </Stack>
      )}
      {url && <LinkOnce id="invitation-link" url={url} label={t('invitation.link')} hint={t('invitation.linkOnce')} />}
      {problem && <ProblemNote problem={problem} what={t('invitation.failed')} beside={[]} />}
      {notEnded && <ProblemNote problem={notEnded} what={t('invitation.notWithdrawn')} />}
      {person.email && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" disabled={pending} onClick={() => void invite()}>
            {t(works ? `invitation.again.${mail.asks ? 'mail' : 'link'}` : `invitation.go.${word}`)}
          </Button>
          {last && works && (
            <Button disabled={ending} onClick={() => withdraw(last)}>
              {t('invitation.withdraw')}
            </Button>
          )}
        </Stack>
      )}
    </Panel>
  );
};
