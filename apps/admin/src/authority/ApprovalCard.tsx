import { Alert, Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LinkBase } from 'react-admin';
import type { ApprovalMarkBody, DecisionBody, ResolutionRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { lengthOf } from '../parts/moments.ts';
import { moneyInWords } from '../parts/money.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ApprovalFacts } from './ApprovalFacts.tsx';
import { DecideForm } from './DecideForm.tsx';
import { standingMark } from './standingMark.ts';
import { useTakeOver } from './useTakeOver.ts';

interface ApprovalCardProps {
  resolution: ResolutionRecord;
  /** The card that a link has led to. */
  here?: boolean;
}

type Asking = 'less' | 'decline' | null;

/** One request, with all that is needed for a word, and the word. Y M N T act on the focused card. */
export const ApprovalCard = ({ resolution, here = false }: ApprovalCardProps) => {
  const t = useT();
  useNow(5_000);
  const { may, user } = useSession();
  const [asking, setAsking] = useState<Asking>(null);
  const { record: decide, pending, problem } = useDeed<DecisionBody>('decisions');
  const marking = useDeed<ApprovalMarkBody>('approval-marks');
  const takeOver = useTakeOver(resolution.caseId);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) card.current?.focus();
  }, [here]);
  const { request, standing, amountMinor, currency, id } = resolution;
  const waits = standing === 'awaitingApproval';
  const decides = may('decision.record');
  const own = resolution.agentId === user?.id;
  const unseen = waits && decides && !own && !request?.seenBy.some(({ personId }) => personId === user?.id);
  const marked = useRef(false);
  useEffect(() => {
    if (!unseen || marked.current) return;
    marked.current = true;
    void marking.record({ resolutionId: id, kind: 'seen' });
  }, [unseen, id, marking.record]);
  if (!request) return null;
  const money = (sum: number) => moneyInWords(sum, currency ?? 'GBP');
  const what = `${t(`remedy.kinds.${resolution.remedy}`)}${amountMinor === null ? '' : ` ${money(amountMinor)}`}`;
  const { mine } = request;
  const most = mine.remainingMinor;
  const mayLess = amountMinor !== null && amountMinor > 1 && (most === null || most > 0) && !own;
  const say = (body: Omit<DecisionBody, 'resolutionId'>) => decide({ resolutionId: id, ...body });
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !asking) return;
    setAsking(null);
    card.current?.focus();
    event.stopPropagation();
  };
  const { mark, color, words } = standingMark(resolution);
  const asked = houseNow().getTime() - Date.parse(request.askedAt);
  const left = Date.parse(resolution.expiresAt ?? request.askedAt) - houseNow().getTime();
  return (
    <Box
      component="li"
      ref={card}
      id={`approval-${id}`}
      tabIndex={0}
      aria-labelledby={`approval-${id}-title`}
      onKeyDown={leave}
      data-approval={id}
      sx={{
        border: '1px solid var(--rule)',
        borderInlineStart: '4px solid',
        borderInlineStartColor: waits && request.customerWaiting ? 'var(--late)' : 'var(--rule)',
        borderRadius: 1,
        containerType: 'inline-size',
        bgcolor: 'background.paper',
        p: { xs: 1.5, sm: 2 },
        mb: 1.5,
      }}
    >
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Box id={`approval-${id}-title`} component="h2" sx={{ m: 0, fontSize: 17, fontWeight: 650 }}>
          {what}
        </Box>
        <Box sx={{ fontSize: 13.5, flex: '1 1 160px' }}>
          {resolution.over === 'notAllowed'
            ? t('approval.notTheirs', { name: resolution.agentName ?? '' })
            : t('approval.overLimit', {
                by: money(resolution.by ?? 0),
                name: resolution.agentName ?? '',
                limit: t(`authority.sum.${resolution.over}`),
              })}
        </Box>
        <Box sx={{ fontSize: 12.5, fontWeight: 600, color, whiteSpace: 'nowrap' }}>
          <span aria-hidden>{mark} </span>
          {waits ? t('approval.ago', { length: lengthOf(asked, t) }) : t(words)}
        </Box>
      </Stack>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 1 }}>
        {waits && request.customerWaiting && (
          <Box component="strong" sx={{ color: 'var(--late-text)' }}>
            <span aria-hidden>◑ </span>
            {t('approval.customerWaits')} ·{' '}
          </Box>
        )}
        <LinkBase to={`/cases/${resolution.caseId}`}>
          #{resolution.caseNumber} {resolution.customer?.name ?? t('case.anonymous')}
        </LinkBase>
        {waits && ` · ${t('approval.expiresIn', { length: lengthOf(left, t) })}`}
        {waits &&
          request.with &&
          ` · ${request.with.id === user?.id ? t('approval.yours') : t('approval.sentTo', { name: request.with.name })}`}
      </Box>
      <ApprovalFacts resolution={resolution} />
      {problem && <ProblemNote problem={problem} />}
      {takeOver.problem !== null && <ProblemNote problem={takeOver.problem} />}
      {waits && decides && own && (
        <Alert severity="info" icon={false}>
          {t('approval.ownRequest', {
            names: request.approvers.map(({ name }) => name).join(', ') || t('approval.nobody'),
          })}
        </Alert>
      )}
      {waits && decides && !own && (
        <>
          {mine.against === 'above-limit' && (
            <Box sx={{ fontSize: 13, mb: 1 }}>
              {t('approval.aboveYours', {
                left: money(most ?? 0),
                names: request.approvers.map(({ name }) => name).join(', ') || t('approval.nobody'),
              })}
            </Box>
          )}
          {asking ? (
            <DecideForm
              kind={asking}
              resolution={resolution}
              pending={pending}
              onSay={async (body) => {
                if (await say(body)) setAsking(null);
              }}
              onCancel={() => {
                setAsking(null);
                card.current?.focus();
              }}
            />
          ) : (
            <Stack
              direction="row"
              useFlexGap
              sx={{ gap: 1, flexWrap: 'wrap', '& button': { minHeight: { xs: 44, sm: 36 } } }}
            >
              {mine.may && (
                <Button
                  variant="contained"
                  disabled={pending}
                  data-act="approve"
                  onClick={() => say({ decision: 'approve' })}
                >
                  {amountMinor === null ? t('approval.yes') : t('approval.yesAmount', { amount: money(amountMinor) })}
                </Button>
              )}
              {mayLess && (
                <Button variant="outlined" disabled={pending} data-act="less" onClick={() => setAsking('less')}>
                  {t('approval.less')}
                </Button>
              )}
              <Button variant="outlined" disabled={pending} data-act="decline" onClick={() => setAsking('decline')}>
                {t('approval.no')}
              </Button>
              <Button disabled={takeOver.pending} data-act="takeOver" onClick={() => takeOver.go()}>
                {t('approval.takeOver')}
              </Button>
              <Button
                disabled={marking.pending}
                onClick={() => void marking.record({ resolutionId: id, kind: 'notNow' })}
              >
                {t('approval.notNow')}
              </Button>
            </Stack>
          )}
        </>
      )}
    </Box>
  );
};
