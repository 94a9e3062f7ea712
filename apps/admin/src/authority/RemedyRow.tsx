import { Box, Button, Stack } from '@mui/material';
import type { DeliveryBody, ResolutionRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { Moment } from '../parts/Moment.tsx';
import { moneyInWords } from '../parts/money.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { RequestChip } from './RequestChip.tsx';
import { standingMark } from './standingMark.ts';
import { TakeBack } from './TakeBack.tsx';

interface RemedyRowProps {
  resolution: ResolutionRecord;
  writable: boolean;
}

/** One remedy: what, how much, who sees to it, whether it was granted, and whether it has arrived. */
export const RemedyRow = ({ resolution, writable }: RemedyRowProps) => {
  const t = useT();
  const { may } = useSession();
  const { record, pending, problem } = useDeed<DeliveryBody>('deliveries');
  const { amountMinor, grantedMinor, currency, deliveredAt, standing, decision } = resolution;
  const underWay = standing === 'granted' && !deliveredAt;
  const money = (sum: number) => moneyInWords(sum, currency ?? 'GBP');
  const less = decision?.decision === 'approveLess' && grantedMinor !== null;
  const deliver = () => {
    const earliest = Math.max(
      Date.parse(resolution.occurredAt),
      Date.parse(decision?.decidedAt ?? resolution.occurredAt),
    );
    const at = new Date(Math.max(houseNow().getTime(), earliest)).toISOString();
    void record({ resolutionId: resolution.id, at });
  };
  const { mark, color, words } = standingMark(resolution);
  return (
    <Box
      component="li"
      id={`remedy-${resolution.id}`}
      tabIndex={-1}
      sx={{ py: 1.25, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
    >
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Box sx={{ fontWeight: 600 }}>
          {t(`remedy.kinds.${resolution.remedy}`)}
          {amountMinor !== null && currency && ` ${money(less ? grantedMinor : amountMinor)}`}
          {less && amountMinor !== null && (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {' '}
              {t('approval.insteadOf', { amount: money(amountMinor) })}
            </Box>
          )}
        </Box>
        <Box sx={{ fontSize: 12.5, fontWeight: 600, whiteSpace: 'nowrap', color }}>
          <span aria-hidden>{mark} </span>
          {t(words)}
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
      <RequestChip resolution={resolution} writable={writable} />
      {problem && <ProblemNote problem={problem} />}
      {underWay && writable && may('delivery.record') && (
        <Button
          size="small"
          variant={decision ? 'contained' : 'outlined'}
          disabled={pending}
          onClick={deliver}
          sx={{ mt: 1 }}
        >
          {decision && grantedMinor !== null
            ? t('remedy.apply', { amount: money(grantedMinor) })
            : t(decision ? 'approval.apply' : 'remedy.deliver')}
        </Button>
      )}
      {may('reversal.record') && <TakeBack resolution={resolution} />}
    </Box>
  );
};
