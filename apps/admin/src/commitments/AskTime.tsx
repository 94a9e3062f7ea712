import { Box, Button, FormControlLabel, Stack, Switch } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import type { CommitmentRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { againstWhen, blankWhen, whenOf } from './promiseDraft.ts';
import { useHours } from './useHours.ts';
import type { PromiseActs } from './usePromiseActs.ts';
import { WhenFields } from './WhenFields.tsx';

interface AskTimeProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
  kind: 'noNews' | 'renegotiated';
}

/**
 * When they will hear next. An update without news keeps the promise and asks for the next time at once; a new time
 * for the promise itself needs the customer's word.
 */
export const AskTime = ({ promise, acts, kind }: AskTimeProps) => {
  const t = useT();
  const now = useNow();
  const hours = useHours(promise.squadId);
  const [when, setWhen] = useState(blankWhen);
  const [agreed, setAgreed] = useState(false);
  const optional = kind === 'noNews';
  const against = againstWhen(when, promise.what, now, hours);
  const fault = when.preset !== null && against !== null && against.code !== 'vague';
  const barred = acts.pending || fault || (!optional && (when.preset === null || !agreed));
  const go = () => {
    if (barred) return;
    const newDueAt = when.preset ? whenOf(when, houseNow(), hours).dueAt?.toISOString() : undefined;
    void acts.settle({ kind, newDueAt, ...(optional ? {} : { agreedWithCustomer: true }) });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    go();
  };
  return (
    <Stack sx={{ gap: 1.5 }} onKeyDown={keys}>
      <Box sx={{ fontSize: 13 }}>{t(optional ? 'promises.noNewsWhy' : 'promise.renegotiate.hint')}</Box>
      <WhenFields
        id={`next-${promise.id}`}
        label={t(optional ? 'promises.next' : 'promise.renegotiate.title')}
        draft={when}
        onChange={setWhen}
        hours={hours}
        now={now}
        against={when.preset ? against : null}
        single
        optional={optional}
      />
      {!optional && (
        <FormControlLabel
          control={<Switch size="small" checked={agreed} onChange={(_event, on) => setAgreed(on)} />}
          label={t('promise.renegotiate.agreed')}
        />
      )}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button size="small" variant="contained" disabled={barred} onClick={go}>
          {t(optional ? (when.preset ? 'promises.noNewsGo' : 'promises.noNewsOnly') : 'promise.renegotiate.go')}
        </Button>
        <Button size="small" onClick={() => acts.ask(null)}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};
