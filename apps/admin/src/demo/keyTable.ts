/** The tables of the answer key: rows with a rule between them, and on a phone a block for each row. */
export const keyTable = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { textAlign: 'start', verticalAlign: 'top', py: 1, pr: 2, fontSize: 13.5 },
  '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: 12.5, py: 0.5 },
  '& tbody tr': { borderTop: '1px solid var(--rule)' },
  '@media print': { '& th, & td': { fontSize: 11, pr: 1, py: 0.5 } },
  '@media screen and (max-width: 767px)': {
    '& thead': { position: 'absolute', clip: 'rect(0 0 0 0)' },
    '&, & tbody, & tr, & th, & td': { display: 'block' },
    '& th, & td': { py: 0.25, pr: 0 },
    '& tr': { py: 1 },
  },
} as const;
