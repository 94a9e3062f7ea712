import { Box } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useT } from '../parts/useT.ts';
import { CauseStandingMark } from './CauseStandingMark.tsx';
import type { TreeRow } from './treeRows.ts';

interface CauseTreeRowProps {
  row: TreeRow;
  chosen: boolean;
  inTabOrder: boolean;
  cases: number | null;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onChoose: () => void;
  onFold: () => void;
}

/** A cause in the tree: its name, and in how many cases it was found. */
export const CauseTreeRow = ({
  row,
  chosen,
  inTabOrder,
  cases,
  onFocus,
  onKey,
  onChoose,
  onFold,
}: CauseTreeRowProps) => {
  const t = useT();
  const { cause, level, place, siblings, hasChildren, open } = row;
  const said = cases === null ? '' : `, ${t('causes.cases', { smart_count: cases })}`;
  return (
    <Box
      component="li"
      role="treeitem"
      data-cause={cause.id}
      aria-label={`${cause.name}${said}`}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? open : undefined}
      aria-selected={chosen}
      tabIndex={inTabOrder ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKey}
      onClick={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 36,
        '@media (pointer: coarse)': { minHeight: 44 },
        cursor: 'pointer',
        borderRadius: 1,
        paddingInlineStart: (level - 1) * 2.5,
        paddingInlineEnd: 1.5,
        bgcolor: chosen ? 'var(--tint)' : undefined,
        fontWeight: chosen ? 650 : level === 1 ? 600 : 400,
        color: cause.standing === 'inUse' ? undefined : 'text.secondary',
        '&:hover': { bgcolor: 'var(--tint)' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box
        component="span"
        aria-hidden
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          onFold();
        }}
        sx={{ width: 28, lineHeight: '28px', flexShrink: 0, textAlign: 'center', color: 'text.secondary' }}
      >
        {hasChildren ? (open ? '▾' : '▸') : ''}
      </Box>
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {cause.name}
        {cause.standing !== 'inUse' && (
          <>
            {' '}
            <CauseStandingMark standing={cause.standing} />
          </>
        )}
      </Box>
      {cases !== null && (
        <Box component="span" aria-hidden sx={{ color: 'text.secondary', fontSize: 13, fontWeight: 400 }}>
          {cases}
        </Box>
      )}
    </Box>
  );
};
