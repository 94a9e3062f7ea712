import { Box, Button, Stack } from '@mui/material';
import { LinkBase, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { IncomingMailRecord, MailSettlingBody, MailSettlingRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { OpenCases } from './OpenCases.tsx';

/** One letter: who wrote what, and what to make of it in one click. */
export const MailCard = ({ mail }: { mail: IncomingMailRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { may } = useSession();
  return (
    <Box component="li" sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{mail.fromName ?? mail.fromAddress}</Box>
        {mail.fromName && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{mail.fromAddress}</Box>}
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          {squadName(mail.squadId)} · <Moment at={mail.receivedAt} />
        </Box>
      </Stack>
      {mail.subject && <Box sx={{ fontWeight: 600, mt: 0.5, overflowWrap: 'anywhere' }}>{mail.subject}</Box>}
      <Box
        sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 260, overflow: 'auto', mt: 0.5 }}
        tabIndex={0}
      >
        {mail.text}
      </Box>
      {mail.attachments.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 0.5 }}>
          {t('mail.notKept', { files: mail.attachments.join(', ') })}
        </Box>
      )}
      {mail.standing === 'waiting' ? may('mail.settle') && <Settling mail={mail} /> : <Settled mail={mail} />}
    </Box>
  );
};

const Settled = ({ mail }: { mail: IncomingMailRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  return (
    <Box sx={{ fontSize: 13, mt: 1 }}>
      {t(`mail.settled.${mail.standing}`, { name: personName(mail.settledById) })}{' '}
      {mail.caseId && <LinkBase to={`/cases/${mail.caseId}`}>{t('mail.toCase')}</LinkBase>}
      {mail.settledAt && (
        <>
          {' · '}
          <Moment at={mail.settledAt} relative={false} />
        </>
      )}
    </Box>
  );
};

const Settling = ({ mail }: { mail: IncomingMailRecord }) => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { record, pending, problem } = useDeed<MailSettlingBody, MailSettlingRecord>('mail-settlings');
  const settle = async (kind: MailSettlingBody['kind'], caseId?: string) => {
    const settled = await record({ mailId: mail.id, kind, ...(caseId ? { caseId } : {}) });
    if (!settled) return;
    notify(`mail.done.${kind}`, { type: 'success' });
    if (settled.caseId) navigate(`/cases/${settled.caseId}`);
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      {mail.customerId && (
        <OpenCases customerId={mail.customerId} pending={pending} onAdd={(id) => void settle('contact', id)} />
      )}
      {problem && <ProblemNote problem={problem} what={t('mail.notSettled')} />}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" size="small" disabled={pending} onClick={() => void settle('case')}>
          {t('mail.makeCase')}
        </Button>
        <Button size="small" disabled={pending} onClick={() => void settle('aside')}>
          {t('mail.setAside')}
        </Button>
      </Stack>
    </Box>
  );
};
