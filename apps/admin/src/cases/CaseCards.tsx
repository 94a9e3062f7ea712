import { Box, Checkbox, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import type { Choosing } from '../parts/columns.ts';
import { Moment } from '../parts/Moment.tsx';
import { rowMark } from '../parts/useRowKeys.ts';
import { useT } from '../parts/useT.ts';
import { StepDots } from '../steps/StepDots.tsx';
import { CaseWords } from './CaseWords.tsx';
import { NextPromise } from './NextPromise.tsx';
import { StatusMark } from './StatusMark.tsx';

/** The same rows on a phone. */
export const CaseCards = ({ rows, choosing }: { rows: readonly CaseRow[]; choosing?: Choosing<CaseRow> }) => {
  const t = useT();
  return (
    <Stack component="ul" sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          {choosing && (
            <Checkbox
              checked={choosing.ids.includes(row.id)}
              onChange={() => choosing.toggle(row.id)}
              slotProps={{ input: { 'aria-label': t('list.choose', { name: choosing.called(row) }) } }}
              sx={{ width: 44, height: 44, flexShrink: 0 }}
            />
          )}
          <Box
            component={LinkBase}
            to={`/cases/${row.id}`}
            {...rowMark(row.id)}
            sx={{
              display: 'block',
              flex: 1,
              minWidth: 0,
              p: 1.5,
              border: '1px solid var(--rule)',
              borderRadius: 1,
              bgcolor: 'background.paper',
              color: 'text.primary',
              textDecoration: 'none',
            }}
          >
            <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', mb: 0.5 }}>
              <span>
                <strong>#{row.number}</strong> {row.customer?.name ?? t('case.anonymous')}
              </span>
              <StatusMark status={row.status} />
            </Stack>
            <CaseWords row={row} />
            <Stack
              direction="row"
              useFlexGap
              sx={{ gap: 1.5, mt: 1, flexWrap: 'wrap', alignItems: 'center', color: 'text.secondary', fontSize: 13 }}
            >
              <StepDots steps={row.steps} />
              <NextPromise promise={row.nextPromise} />
              <Moment at={row.receivedAt} brief />
            </Stack>
          </Box>
        </Box>
      ))}
    </Stack>
  );
};
