/** A small table of figures: names to the left, numbers in columns that line up. */
export const figureTable = {
  width: '100%',
  maxWidth: 900,
  borderCollapse: 'collapse',
  '& th, & td': { textAlign: 'start', py: 0.5, pr: 1.5, fontSize: 13.5, verticalAlign: 'middle' },
  '& td': { fontVariantNumeric: 'tabular-nums' },
  '& tbody th': { fontWeight: 400, overflowWrap: 'anywhere' },
  '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: 12.5 },
  '& tbody tr': { borderTop: '1px solid var(--rule)' },
} as const;
