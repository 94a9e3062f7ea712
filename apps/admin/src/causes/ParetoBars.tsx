import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import { whole } from '../charts/figures-in-words.ts';

interface ParetoBarsProps {
  rows: readonly { id: string; name: string; cases: number; note: string }[];
  /** All further causes in one bar. */
  rest: { name: string; cases: number } | null;
}

/** Horizontal bars from nought, sorted, each with its number and what has been reached with it; no second axis. */
export const ParetoBars = ({ rows, rest }: ParetoBarsProps) => {
  const most = Math.max(1, ...rows.map(({ cases }) => cases), rest?.cases ?? 0);
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map(({ id, name, cases, note }) => (
        <Bar
          key={id}
          name={<LinkBase to={`/causes/${id}`}>{name}</LinkBase>}
          share={cases / most}
          cases={cases}
          note={note}
        />
      ))}
      {rest && <Bar name={rest.name} share={rest.cases / most} cases={rest.cases} muted />}
    </Box>
  );
};

interface BarProps {
  name: ReactNode;
  share: number;
  cases: number;
  note?: string;
  muted?: boolean;
}

const Bar = ({ name, share, cases, note, muted = false }: BarProps) => {
  const [locale] = useLocaleState();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        columnGap: 1.5,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '200px minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ overflowWrap: 'anywhere', color: muted ? 'text.secondary' : undefined }}>{name}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
          <Box
            aria-hidden
            sx={{
              width: `calc((100% - 40px) * ${share})`,
              minWidth: 3,
              height: 18,
              borderRadius: '0 3px 3px 0',
              printColorAdjust: 'exact',
              bgcolor: muted ? 'var(--control)' : 'var(--primary)',
            }}
          />
          <Box component="span" sx={{ fontWeight: 600 }}>
            {whole(cases, locale)}
          </Box>
        </Box>
        <Box
          component="span"
          sx={{ width: 96, flexShrink: 0, color: 'text.secondary', fontSize: 12.5, textAlign: 'end' }}
        >
          {note}
        </Box>
      </Box>
    </Box>
  );
};
