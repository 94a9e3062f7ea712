import { Box, Button, FormControlLabel, Stack, Switch } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { OfficeHours } from '#heart-core';
import type { CommitmentRecord, SettlementBody } from '#heart-core/wire';
import { focusClosing } from '../cases/focusClosing.ts';
import { houseNow } from '../http.ts';
import { afterPaint, focusFirst } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { againstWhen, blankWhen, whenOf } from './promiseDraft.ts';
import { WhenFields } from './WhenFields.tsx';

interface SettlePromiseProps {
  commitment: CommitmentRecord;
  hours: OfficeHours;
}

type Asking = 'noNews' | 'renegotiate' | 'release';

/** What can be said of an open promise. Done and the two kinds of no answer take one key or click; the rest asks one thing. */
export const SettlePromise = ({ commitment, hours }: SettlePromiseProps) => {
  const t = useT();
  const now = useNow();
  const { record, pending, problem } = useDeed<SettlementBody>('settlements');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [when, setWhen] = useState(blankWhen);
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) focusFirst(form.current);
  }, [asking]);
  const settle = async (body: Omit<SettlementBody, 'commitmentId'>) => {
    if (!(await record({ commitmentId: commitment.id, ...body }))) return;
    setAsking(null);
    afterPaint(() => focusClosing() || document.getElementById(`promise-${commitment.id}`)?.focus());
  };
  const call = commitment.kind === 'call';
  const movable = !commitment.overdue && !commitment.renegotiation;
  const against = againstWhen(when, commitment.what, now, hours);
  const fault = against && against.code !== 'vague' ? against : null;
  const newDueAt = () => whenOf(when, houseNow(), hours).dueAt?.toISOString();
  const go = () => {
    if (pending) return;
    if (asking === 'release') void settle({ kind: 'released', reason: reason.trim() || undefined });
    else if (asking === 'renegotiate' && !fault && agreed)
      void settle({ kind: 'renegotiated', newDueAt: newDueAt(), agreedWithCustomer: true });
    else if (asking === 'noNews' && (!when.preset || !fault))
      void settle({ kind: 'noNews', newDueAt: when.preset ? newDueAt() : undefined });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go();
    else if (event.key === 'Escape') setAsking(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const ask = (what: Asking) => setAsking(asking === what ? null : what);
  const id = `settle-${commitment.id}`;
  return (
    <Box sx={{ mt: 1 }} onKeyDown={keys}>
      <Stack direction="row" useFlexGap role="group" aria-label={commitment.what} sx={{ flexWrap: 'wrap', gap: 0.75 }}>
        <Button
          size="small"
          variant="contained"
          disabled={pending}
          onClick={() => settle(call ? { kind: 'attempt', outcome: 'reached' } : { kind: 'kept' })}
        >
          {t('promise.do.reached')}
        </Button>
        {call && (
          <>
            <Button
              size="small"
              variant="outlined"
              disabled={pending}
              onClick={() => settle({ kind: 'attempt', outcome: 'noAnswer' })}
            >
              {t('promise.do.noAnswer')}
            </Button>
            <Button
              size="small"
              variant="outlined"
              disabled={pending}
              onClick={() => settle({ kind: 'attempt', outcome: 'messageLeft' })}
            >
              {t('promise.do.messageLeft')}
            </Button>
          </>
        )}
        {(call || commitment.kind === 'update') && (
          <Button
            size="small"
            variant="outlined"
            aria-expanded={asking === 'noNews'}
            disabled={pending}
            onClick={() => ask('noNews')}
          >
            {t('promise.do.noNews')}
          </Button>
        )}
        {movable && (
          <Button
            size="small"
            aria-expanded={asking === 'renegotiate'}
            disabled={pending}
            onClick={() => ask('renegotiate')}
          >
            {t('promise.do.renegotiate')}
          </Button>
        )}
        <Button size="small" aria-expanded={asking === 'release'} disabled={pending} onClick={() => ask('release')}>
          {t('promise.do.release')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('promise.notSettled')} />}
      {asking && (
        <Stack ref={form} sx={{ gap: 1.5, mt: 1.5, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)' }}>
          {asking !== 'release' && (
            <WhenFields
              id={id}
              label={t(asking === 'noNews' ? 'promise.noNews.next' : 'promise.renegotiate.title')}
              draft={when}
              onChange={setWhen}
              hours={hours}
              now={now}
              against={against}
              single
              optional={asking === 'noNews'}
            />
          )}
          {asking === 'renegotiate' && (
            <>
              <FormControlLabel
                control={<Switch size="small" checked={agreed} onChange={(_event, on) => setAgreed(on)} />}
                label={t('promise.renegotiate.agreed')}
              />
              <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('promise.renegotiate.hint')}</Box>
            </>
          )}
          {asking === 'release' && (
            <WordsField id={`${id}-reason`} label={t('promise.release.why')} value={reason} onChange={setReason} />
          )}
          <Stack direction="row" sx={{ gap: 1 }}>
            <Button
              size="small"
              variant="contained"
              disabled={
                pending ||
                (asking === 'renegotiate' && (Boolean(fault) || !agreed)) ||
                (asking === 'noNews' && when.preset !== null && Boolean(fault))
              }
              onClick={go}
            >
              {t(`promise.${asking}.go`)}
            </Button>
            <Button size="small" onClick={() => setAsking(null)}>
              {t('do.cancel')}
            </Button>
          </Stack>
        </Stack>
      )}
    </Box>
  );
};
