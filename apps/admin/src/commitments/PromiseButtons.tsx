import CallIcon from '@mui/icons-material/CallOutlined';
import { Box, Button, Stack } from '@mui/material';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import type { PromiseActs } from './usePromiseActs.ts';

interface PromiseButtonsProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
}

/** Call, done, nothing new, reassign: always visible, one click each. */
export const PromiseButtons = ({ promise, acts }: PromiseButtonsProps) => {
  const t = useT();
  const { may } = useSession();
  const { personName } = usePeople();
  if (acts.over || !may('settlement.record')) return null;
  if (!acts.mine)
    return (
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {t('promises.theirs', { name: personName(promise.ownerId) || t('promises.nobody') })}
      </Box>
    );
  const phone = promise.customer?.phone;
  const name = promise.customer?.name ?? t('promises.anonymous');
  return (
    <Stack direction="row" useFlexGap role="group" aria-label={promise.what} sx={{ flexWrap: 'wrap', gap: 0.75 }}>
      {phone && (
        <Button
          component="a"
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          size="small"
          variant="contained"
          startIcon={<CallIcon />}
          aria-label={t('promises.callName', { name })}
          onClick={() => acts.asking !== 'outcome' && acts.ask('outcome')}
        >
          {t('promises.call')}
        </Button>
      )}
      <Button size="small" variant="outlined" disabled={acts.pending} onClick={() => acts.settle({ kind: 'kept' })}>
        {t('promises.done')}
      </Button>
      <Button
        size="small"
        variant="outlined"
        aria-expanded={acts.asking === 'noNews'}
        disabled={acts.pending}
        onClick={() => acts.ask('noNews')}
      >
        {t('promises.noNews')}
      </Button>
      <Button
        size="small"
        aria-expanded={acts.asking === 'reassign'}
        disabled={acts.pending}
        onClick={() => acts.ask('reassign')}
      >
        {t('promises.reassign')}
      </Button>
    </Stack>
  );
};
