import { Box } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CauseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { CauseTreeRow } from './CauseTreeRow.tsx';
import { stepInTree, treeRows } from './treeRows.ts';

interface CauseTreeProps {
  causes: readonly CauseRecord[];
  chosen: string | null;
  past: boolean;
  /** Cases in twelve weeks; null where the reader sees no figures. */
  cases: (id: string) => number | null;
  onChoose: (id: string) => void;
}

/** The tree of causes: arrows walk and fold it, Enter opens a cause. One row at a time is in the order of Tab. */
export const CauseTree = ({ causes, chosen, past, cases, onChoose }: CauseTreeProps) => {
  const t = useT();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const rows = treeRows(causes, { folded, past });
  const here = rows.find(({ cause }) => cause.id === (at ?? chosen)) ?? rows[0];
  const fold = (id: string, away: boolean) =>
    setFolded(new Set(away ? [...folded, id] : [...folded].filter((one) => one !== id)));
  const walk = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') onChoose(id);
    else {
      const step = stepInTree(rows, id, event.key);
      if (!step) return;
      if (step.fold !== undefined) fold(id, step.fold);
      if (step.to) tree.current?.querySelector<HTMLElement>(`[data-cause="${step.to}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      component="ul"
      ref={tree}
      role="tree"
      aria-label={t('causes.tree')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0.5,
        border: '1px solid var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      {rows.map((row) => (
        <CauseTreeRow
          key={row.cause.id}
          row={row}
          chosen={row.cause.id === chosen}
          inTabOrder={row.cause.id === here?.cause.id}
          cases={cases(row.cause.id)}
          onFocus={() => setAt(row.cause.id)}
          onKey={(event) => walk(event, row.cause.id)}
          onChoose={() => onChoose(row.cause.id)}
          onFold={() => fold(row.cause.id, row.open)}
        />
      ))}
    </Box>
  );
};
