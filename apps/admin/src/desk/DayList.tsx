import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { PromiseActions } from '../commitments/PromiseActions.tsx';
import { usePromiseActs } from '../commitments/usePromiseActs.ts';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useSteady } from '../live/useSteady.ts';
import { lengthOf, localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { dayLines } from './gaps.ts';

interface DayListProps {
  promises: readonly CommitmentRecord[];
  now: Date;
}

/** Today's promises by the clock, with the gaps between them. */
export const DayList = ({ promises, now }: DayListProps) => {
  const t = useT();
  const { rows, gone, waiting, update, watch } = useSteady(promises);
  return (
    <Panel title={t('desk.today')}>
      <Box {...watch} sx={{ position: 'relative' }}>
        <ChangesPill waiting={waiting} onUpdate={update} />
        {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('desk.nothingMore')}</Box>}
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {dayLines(rows, now).map((line) =>
            'promise' in line ? (
              <DayRow key={line.promise.id} promise={line.promise} now={now} gone={gone.has(line.promise.id)} />
            ) : (
              <Box
                key={`gap ${line.from.getTime()}`}
                component="li"
                sx={{ color: 'text.secondary', fontSize: 12.5, paddingInlineStart: '72px', py: 0.5 }}
              >
                <span aria-hidden>┄ </span>
                {t('desk.gap', { length: lengthOf(line.freeMs, t) })}
              </Box>
            ),
          )}
        </Box>
      </Box>
    </Panel>
  );
};

const DayRow = ({ promise, now, gone }: { promise: CommitmentRecord; now: Date; gone: boolean }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const acts = usePromiseActs(promise);
  const [open, setOpen] = useState(false);
  const due = new Date(promise.dueAt);
  const over = due < now;
  const otherDay = due.toDateString() !== now.toDateString();
  const clock = new Intl.DateTimeFormat(localeOf(locale), {
    ...(otherDay ? { day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }).format(due);
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', py: 1, opacity: gone && !acts.said ? 0.6 : 1 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}>
        <Box
          component="time"
          dateTime={promise.dueAt}
          sx={{
            fontWeight: 650,
            fontSize: otherDay ? 13 : undefined,
            whiteSpace: 'nowrap',
            lineHeight: '32px',
            color: over ? 'var(--broken-text)' : undefined,
          }}
        >
          {over && <span aria-hidden>✕ </span>}
          {clock}
        </Box>
        <Box sx={{ minWidth: 0, pt: 0.75 }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>{promise.what}</Box>
          <LinkBase to={`/cases/${promise.caseId}#promise-${promise.id}`}>
            {promise.customer?.name ?? t('promises.anonymous')} · {t('promises.case', { number: promise.caseNumber })}
          </LinkBase>
        </Box>
        {!acts.said && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('desk.act')}
          </Button>
        )}
      </Box>
      {(open || acts.said) && (
        <Box sx={{ paddingInlineStart: { xs: 0, sm: '72px' }, pt: 1 }}>
          <PromiseActions promise={promise} acts={acts} />
        </Box>
      )}
    </Box>
  );
};
