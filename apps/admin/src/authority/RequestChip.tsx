import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { ResolutionRecord, ReversalBody } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { lengthOf } from '../parts/moments.ts';
import { moneyInWords } from '../parts/money.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { AnswerLater } from './AnswerLater.tsx';

interface RequestChipProps {
  resolution: ResolutionRecord;
  writable: boolean;
}

/** Where a request is on its way: sent, seen, with whom; then the word and the line to say. Without an answer, a promise instead. */
export const RequestChip = ({ resolution, writable }: RequestChipProps) => {
  const t = useT();
  useNow(5_000);
  const { user } = useSession();
  const [promising, setPromising] = useState(false);
  const { record: takeBack, pending, problem } = useDeed<ReversalBody>('reversals');
  const { request, standing, decision, currency } = resolution;
  if (!request) return null;
  const waits = standing === 'awaitingApproval';
  const own = resolution.agentId === user?.id;
  const waited = houseNow().getTime() - Date.parse(request.askedAt);
  const seen = request.seenBy.map(({ name }) => name).join(', ');
  const first = request.approvers[0];
  const movedOn = request.with !== null && first !== undefined && request.with.id !== first.id;
  const money = (amountMinor: number) => moneyInWords(amountMinor, currency ?? 'GBP');
  const way = () => {
    if (!request.with) return t('approval.withNobody');
    return t(movedOn ? 'approval.nowWith' : 'approval.sentTo', { name: request.with.name });
  };
  const word = () => {
    if (!decision) return null;
    const name = decision.decidedBy.name;
    if (decision.decision === 'approveLess')
      return t('approval.saidLess', { name, amount: money(decision.amountMinor ?? 0) });
    return t(decision.decision === 'approve' ? 'approval.saidYes' : 'approval.saidNo', { name });
  };
  const offersPromise = writable && !promising && (standing === 'expired' || (waits && (movedOn || !request.with)));
  return (
    <Box sx={{ fontSize: 13, mt: 0.5 }}>
      {waits && (
        <Box>
          <span aria-hidden>◷ </span>
          {way()} · {t('approval.for', { length: lengthOf(waited, t) })}
          {seen && ` · ${t('approval.seenBy', { names: seen })}`}
        </Box>
      )}
      {decision && (
        <Box>
          <strong>{word()}</strong>
          {decision.reason && <Box sx={{ overflowWrap: 'anywhere' }}>“{decision.reason}”</Box>}
        </Box>
      )}
      {standing === 'expired' && <Box>{t('approval.noAnswer')}</Box>}
      {problem && <ProblemNote problem={problem} />}
      {promising && <AnswerLater resolution={resolution} onDone={() => setPromising(false)} />}
      <Stack
        direction="row"
        useFlexGap
        sx={{ gap: 1, flexWrap: 'wrap', mt: offersPromise || (waits && own) ? 0.5 : 0 }}
      >
        {offersPromise && (
          <Button size="small" variant="outlined" onClick={() => setPromising(true)}>
            {t('approval.toPromise')}
          </Button>
        )}
        {waits && own && writable && (
          <Button
            size="small"
            disabled={pending}
            onClick={() => takeBack({ resolutionId: resolution.id, reason: t('approval.takenBackWhy') })}
          >
            {t('approval.takeBack')}
          </Button>
        )}
      </Stack>
    </Box>
  );
};
