import { Box, Button, Stack } from '@mui/material';
import { formatMoney } from '#heart-core';
import type { DeliveryBody, ResolutionRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

interface RemedyRowProps {
  resolution: ResolutionRecord;
  writable: boolean;
}

/** One remedy: what, how much, who sees to it, and whether it has arrived. */
export const RemedyRow = ({ resolution, writable }: RemedyRowProps) => {
  const t = useT();
  const { may } = useSession();
  const { record, pending, problem } = useDeed<DeliveryBody>('deliveries');
  const { amountMinor, currency, deliveredAt, standing } = resolution;
  const underWay = standing === 'granted' && !deliveredAt;
  const deliver = () => {
    const now = houseNow().getTime();
    const at = new Date(Math.max(now, Date.parse(resolution.occurredAt))).toISOString();
    void record({ resolutionId: resolution.id, at });
  };
  return (
    <Box
      component="li"
      id={`remedy-${resolution.id}`}
      sx={{ py: 1.25, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
    >
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Box sx={{ fontWeight: 600 }}>
          {t(`remedy.kinds.${resolution.remedy}`)}
          {amountMinor !== null && currency && ` ${formatMoney({ amountMinor, currency })}`}
        </Box>
        <Box
          sx={{
            fontSize: 12.5,
            fontWeight: 600,
            whiteSpace: 'nowrap',
            color: deliveredAt ? 'var(--kept)' : 'text.secondary',
          }}
        >
          <span aria-hidden>{deliveredAt ? '● ' : '◷ '}</span>
          {deliveredAt
            ? t('remedy.delivered')
            : t(standing === 'granted' ? 'remedy.underWay' : `remedy.standing.${standing}`)}
        </Box>
      </Stack>
      <Box sx={{ fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {[resolution.namedPerson && t('promise.with', { name: resolution.namedPerson }), resolution.note]
          .filter(Boolean)
          .join(' · ')}{' '}
        {deliveredAt ? (
          <Moment at={deliveredAt} />
        ) : (
          resolution.effectiveBy && (
            <>
              {t('promise.due')} <Moment at={resolution.effectiveBy} />
            </>
          )
        )}
      </Box>
      {problem && <ProblemNote problem={problem} />}
      {underWay && writable && may('delivery.record') && (
        <Button size="small" variant="outlined" disabled={pending} onClick={deliver} sx={{ mt: 1 }}>
          {t('remedy.deliver')}
        </Button>
      )}
    </Box>
  );
};
