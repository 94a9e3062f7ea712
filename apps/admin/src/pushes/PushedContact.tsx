import { Box, Button, Stack } from '@mui/material';
import { useNavigate, useStore } from 'react-admin';
import type { Channel } from '#heart-core';
import type { ContactPushAnswerBody, ContactPushAnswerRecord, ContactPushRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { startWith } from './startWith.ts';

/** One contact that waits: one click puts it to the open case, begins a new one with it, or says that it is no complaint. */
export const PushedContact = ({ push }: { push: ContactPushRecord }) => {
  const t = useT();
  const navigate = useNavigate();
  const [, setChannel] = useStore<Channel>('channel.last', 'phone');
  const { record, pending, problem } = useDeed<ContactPushAnswerBody, ContactPushAnswerRecord>('contact-push-answers');
  const {
    id: contactPushId,
    customer,
    name,
    phone,
    email,
    channel,
    direction,
    startedAt,
    endedAt,
    proposedCase,
  } = push;
  const who = customer?.name ?? name ?? phone ?? email ?? t('pushes.unknown');
  const join = async (caseId: string) => {
    if (await record({ contactPushId, kind: 'joined', caseId })) navigate(`/cases/${caseId}`);
  };
  const open = () => {
    setChannel(channel as Channel);
    startWith(push);
    navigate('/cases/create');
  };
  return (
    <Box component="li" sx={{ py: 1, '& + li': { borderTop: '1px solid var(--rule)' } }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <strong>{who}</strong> {who !== phone && phone}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 0.75 }}>
        {t(`channel.${channel}`)}, {t(`pushes.${direction}`)} · <Moment at={startedAt} brief />
        {endedAt && ` · ${t('pushes.ended')}`}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {proposedCase && (
          <Button size="small" variant="contained" disabled={pending} onClick={() => join(proposedCase.id)}>
            {t('pushes.join', { number: proposedCase.number })}
          </Button>
        )}
        {direction === 'inbound' && (
          <Button
            size="small"
            variant={proposedCase ? 'outlined' : 'contained'}
            disabled={pending}
            aria-label={`${t('pushes.open')}: ${who}`}
            onClick={open}
          >
            {t('pushes.open')}
          </Button>
        )}
        <Button
          size="small"
          disabled={pending}
          aria-label={`${t('pushes.dismiss')}: ${who}`}
          onClick={() => record({ contactPushId, kind: 'dismissed' })}
        >
          {t('pushes.dismiss')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('pushes.notAnswered')} />}
    </Box>
  );
};
