import { Box } from '@mui/material';
import { type ReactNode, useCallback, useRef } from 'react';
import type { CommitmentRecord } from '#heart-core/wire';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useSteady } from '../live/useSteady.ts';
import { usePresence } from '../presence/usePresence.ts';
import { PromiseRow } from './PromiseRow.tsx';
import { useBoardKeys } from './useBoardKeys.ts';

interface PromiseBoardProps {
  rows: readonly CommitmentRecord[];
  label: string;
  /** What stands here while there is nothing. */
  none: ReactNode;
}

/** Promises in the order of their clock, each with what can be done about it. Rows never move under the pointer or the focus. */
export const PromiseBoard = ({ rows: fresh, label, none }: PromiseBoardProps) => {
  const { isOnline } = usePresence();
  const { rows, gone, waiting, update, watch } = useSteady(fresh);
  const board = useRef<HTMLUListElement>(null);
  const refresh = useRef(update);
  refresh.current = update;
  useBoardKeys(
    board,
    useCallback(() => refresh.current(), []),
  );
  return (
    <Box {...watch} sx={{ position: 'relative' }}>
      <ChangesPill waiting={waiting} onUpdate={update} />
      {rows.length === 0 && none}
      <Box
        component="ul"
        ref={board}
        aria-label={label}
        hidden={rows.length === 0}
        sx={{ listStyle: 'none', p: 0, m: 0, border: '1px solid var(--rule)', borderRadius: 1, overflow: 'hidden' }}
      >
        {rows.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            online={isOnline(promise.ownerId)}
            gone={gone.has(promise.id)}
          />
        ))}
      </Box>
    </Box>
  );
};
