import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNavigate, useNotify } from 'react-admin';
import type { NewInvitationRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { LinkOnce } from '../parts/LinkOnce.tsx';
import { Page } from '../parts/Page.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { type PersonDraft, PersonFields } from './PersonFields.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useSaving } from './useSaving.ts';

const blank: PersonDraft = { name: '', email: '', role: 'agent', squadIds: [], password: '', active: true };
type Way = 'mail' | 'link' | 'password' | 'later';

/** Someone new, and how they come in. */
export const PersonStart = () => {
  const t = useT();
  const navigate = useNavigate();
  const notify = useNotify();
  const { mail } = useSession();
  const { add, pending, problem, faults } = useSaving('users');
  const { record: invite, pending: inviting } = useDeed<{ personId: string }, NewInvitationRecord>('invitations');
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState(blank);
  const [chosen, setChosen] = useState<Way | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const link = mail.asks ? 'mail' : 'link';
  const way = chosen ?? link;
  const mine = {
    ...(asked && !draft.name.trim() ? { name: t('people.nameNeeded') } : {}),
    ...(asked && !draft.email.trim() ? { email: t('people.emailNeeded') } : {}),
    ...(asked && way === 'password' && !draft.password ? { password: t('people.own.short') } : {}),
  };
  const inviteThem = async (id: string, name: string) => {
    const made = await invite({ personId: id });
    if (made?.url) return setUrl(made.url);
    if (made) notify('invitation.onItsWay', { type: 'success', messageArgs: { name } });
    else notify('people.addedNotInvited', { type: 'warning', messageArgs: { name } });
    navigate(made ? '/users' : `/users/${id}`);
  };
  const save = () => {
    setAsked(true);
    const { email, role, squadIds, password } = draft;
    const name = draft.name.trim();
    if (!name || !email.trim() || (way === 'password' && !password)) return;
    const facts = { name, email: email.trim(), role, squadIds, ...(way === 'password' ? { password } : {}) };
    add(facts, way === link ? (id) => void inviteThem(id, name) : undefined);
  };
  if (url) return <Added name={draft.name.trim()} url={url} />;
  return (
    <RecordForm
      title={t('people.newPerson')}
      needs="person.write"
      back="/users"
      go={t('people.add')}
      pending={pending || inviting}
      problem={problem}
      onSubmit={save}
    >
      <PersonFields draft={draft} onChange={setDraft} faults={{ ...faults, ...mine }} password={way === 'password'}>
        <ChoiceChips<Way>
          id="person-way"
          label={t('people.invite')}
          required
          value={way}
          onChange={setChosen}
          options={([link, 'password', 'later'] as const).map((value) => ({
            value,
            label: t(`people.inviteBy.${value}`),
          }))}
          hint={t(`people.inviteHint.${way}`)}
        />
      </PersonFields>
    </RecordForm>
  );
};

/** Where the house sends no mail, the link is copied here and handed over. */
const Added = ({ name, url }: { name: string; url: string }) => {
  const t = useT();
  return (
    <Page title={t('people.added', { name })} needs="person.write">
      <Stack sx={{ maxWidth: 640, gap: 1.5 }}>
        <LinkOnce id="invitation-link" url={url} label={t('invitation.link')} hint={t('invitation.linkOnce')} />
        <Button component={LinkBase} to="/users" variant="contained" sx={{ alignSelf: 'flex-start' }}>
          {t('secret.done')}
        </Button>
      </Stack>
    </Page>
  );
};
