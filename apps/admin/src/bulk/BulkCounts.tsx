import { Box, LinearProgress } from '@mui/material';
import type { ReactNode } from 'react';
import type { BulkChangeRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { BulkState } from './BulkState.tsx';
import { useChangeWords } from './useChangeWords.ts';

/** How far a change is, and its sums. */
export const BulkCounts = ({ change, children }: { change: BulkChangeRecord; children: ReactNode }) => {
  const t = useT();
  const { personName } = usePeople();
  const { changeInWords } = useChangeWords();
  const { state, matching, changed, unchanged, refused, putBack, kept, askedAt, byId } = change;
  const back = state === 'undoing' || state === 'undone';
  const done = back ? putBack + kept : changed + unchanged + refused;
  const all = back ? changed : matching;
  const begun = state !== 'preview' && state !== 'lapsed';
  const sums: [string, number][] = [
    [t('bulk.matching'), matching],
    ...(begun
      ? ([
          [t('bulk.changed'), changed],
          [t('bulk.unchanged'), unchanged],
          [t('bulk.refused'), refused],
        ] as [string, number][])
      : []),
    ...(back
      ? ([
          [t('bulk.putBack'), putBack],
          [t('bulk.kept'), kept],
        ] as [string, number][])
      : []),
  ];
  const progress = t('bulk.progress', { done: done.toLocaleString(), all: all.toLocaleString() });
  return (
    <Panel title={changeInWords(change)}>
      <Box role="status" sx={{ mb: 1.5 }}>
        <BulkState state={state} />
        {(state === 'running' || state === 'undoing') && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>{` · ${progress}`}</Box>
        )}
      </Box>
      {(state === 'running' || state === 'undoing') && (
        <LinearProgress
          variant="determinate"
          value={all > 0 ? (100 * done) / all : 0}
          aria-label={progress}
          sx={{ mb: 2, height: 8, borderRadius: 4 }}
        />
      )}
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
          gap: 2,
          m: 0,
          '& dt': { color: 'text.secondary', fontSize: 12.5 },
          '& dd': { m: 0, fontSize: 20, fontWeight: 650 },
        }}
      >
        {sums.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{n.toLocaleString()}</dd>
          </div>
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, my: 1.5 }}>
        {t('bulk.asked')} <Moment at={askedAt} /> · {t('bulk.by')} {personName(byId)}
      </Box>
      {children}
    </Panel>
  );
};
