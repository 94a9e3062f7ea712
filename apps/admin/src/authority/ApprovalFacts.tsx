import { Box } from '@mui/material';
import type { ResolutionRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { lengthOf } from '../parts/moments.ts';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';

/** What was heard, wanted and offered, the advice, the customer in a line, the reader's own room, and the word once it is there. */
export const ApprovalFacts = ({ resolution }: { resolution: ResolutionRecord }) => {
  const t = useT();
  const { request, currency, decision, reversal } = resolution;
  if (!request) return null;
  const { history, mine } = request;
  const money = (sum: number) => moneyInWords(sum, currency ?? 'GBP');
  const customer = [
    history.cases === 0 ? t('approval.firstCase') : t('approval.pastCases', { smart_count: history.cases }),
    history.lastSatisfaction !== null && t('approval.lastSatisfaction', { score: history.lastSatisfaction }),
  ]
    .filter(Boolean)
    .join(' · ');
  const facts: [string, string | null][] = [
    [t('approval.heard'), request.restatement],
    [t('approval.wants'), request.desiredOutcome],
    [t('approval.offered'), request.optionsOffered.join(' · ') || null],
    [t('approval.adviceOf', { name: resolution.agentName ?? '' }), request.advice],
    [t('approval.customer'), resolution.customer ? customer : null],
    [
      t('approval.yourRoom'),
      resolution.standing === 'awaitingApproval' && mine.remainingMinor !== null ? money(mine.remainingMinor) : null,
    ],
    [t('approval.seen'), request.seenBy.map(({ name }) => name).join(', ') || null],
  ];
  const ago = (at: string) => lengthOf(houseNow().getTime() - Date.parse(at), t);
  const word = () => {
    if (!decision) return null;
    const name = decision.decidedBy.name;
    if (decision.decision === 'decline') return t('approval.saidNo', { name });
    if (decision.decision === 'approve') return t('approval.saidYes', { name });
    return t('approval.saidLess', { name, amount: money(decision.amountMinor ?? 0) });
  };
  return (
    <Box sx={{ fontSize: 13.5, mb: 1 }}>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          columnGap: 2,
          m: 0,
          '& dt': { color: 'text.secondary', fontSize: 12.5, lineHeight: '20px' },
          '& dd': { m: 0, mb: 0.75, overflowWrap: 'anywhere' },
          // As wide as the card is, not the window: beside the board it is narrow.
          '@container (min-width: 440px)': {
            gridTemplateColumns: 'max-content 1fr',
            '& dd': { m: 0, mb: 0.5, overflowWrap: 'anywhere' },
          },
        }}
      >
        {facts.map(
          ([name, said]) =>
            said && (
              <Box key={name} sx={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </Box>
            ),
        )}
      </Box>
      {decision && (
        <Box role="status" sx={{ mt: 1, fontWeight: 600 }}>
          {word()} · {t('time.ago', { length: ago(decision.decidedAt) })}
          {decision.reason && <Box sx={{ fontWeight: 400 }}>“{decision.reason}”</Box>}
        </Box>
      )}
      {reversal && (
        <Box role="status" sx={{ mt: 1, fontWeight: 600 }}>
          {t('approval.takenBack', { name: reversal.reversedBy.name })} ·{' '}
          {t('time.ago', { length: ago(reversal.reversedAt) })}
        </Box>
      )}
    </Box>
  );
};
