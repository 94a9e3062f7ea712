import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { PromiseActions } from '../commitments/PromiseActions.tsx';
import { usePromiseActs } from '../commitments/usePromiseActs.ts';
import { dayAndTime, lengthOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';

/** What must I do next? One promise, how long there is, and the ways to keep it. */
export const NextCard = ({ promise: next }: { promise: CommitmentRecord | null }) => {
  const [shown, setShown] = useState(next);
  // What was just settled stays until its undo has gone by: then the next one takes its place.
  const [settled, setSettled] = useState(false);
  if (!settled && shown !== next) setShown(next);
  return shown && <Card key={shown.id} promise={shown} onSettled={setSettled} />;
};

const Card = ({ promise, onSettled }: { promise: CommitmentRecord; onSettled: (settled: boolean) => void }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow(15_000);
  const acts = usePromiseActs(promise, () => onSettled(true));
  const said = acts.said !== null;
  const before = useRef(said);
  useEffect(() => {
    if (before.current && !said) onSettled(false);
    before.current = said;
  }, [said, onSettled]);
  const due = new Date(promise.dueAt);
  const over = due < now;
  const length = lengthOf(Math.abs(due.getTime() - now.getTime()), t);
  return (
    <Panel title={t('desk.next')}>
      <Box
        sx={{
          fontSize: 26,
          lineHeight: 1.2,
          fontWeight: 650,
          color: over ? 'var(--broken-text)' : 'text.primary',
        }}
      >
        <Box component="span" aria-hidden sx={{ fontSize: 18, marginInlineEnd: 0.75 }}>
          {over ? '✕' : '◷'}
        </Box>
        {t(over ? 'promises.overdueBy' : 'promises.dueIn', { length })}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{dayAndTime(due, locale, promise.timeZone)}</Box>
      <Box sx={{ fontSize: 16, overflowWrap: 'anywhere' }}>{promise.what}</Box>
      <Box sx={{ mb: 1.5 }}>
        <strong>{promise.customer?.name ?? t('promises.anonymous')}</strong>{' '}
        <LinkBase to={`/cases/${promise.caseId}#promise-${promise.id}`}>
          {t('promises.case', { number: promise.caseNumber })}
        </LinkBase>
      </Box>
      <PromiseActions promise={promise} acts={acts} />
    </Panel>
  );
};
