import CloseIcon from '@mui/icons-material/Close';
import { Box, IconButton, Stack } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { LinkBase, useGetList, useLocation, useNavigate } from 'react-admin';
import type { CaseRow, ResolutionRecord } from '#heart-core/wire';
import { turnOfKeepers, unsentOf, watchKeepers } from '../drafts/keepers.ts';
import { useCommands } from '../keys/commands.ts';
import { useLive } from '../live/useLive.ts';
import { useT } from '../parts/useT.ts';
import { StepDots } from '../steps/StepDots.tsx';
import { neighbour, useOpenCases } from './useOpenCases.ts';

const page = { page: 1, perPage: 6 };

/** The cases that are open, each with its steps and what is not saved yet. Each owns what is typed in it. */
export const CaseTabs = () => {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = /^\/cases\/([0-9a-f-]{36})$/.exec(pathname)?.[1] ?? null;
  const { open, close } = useOpenCases(here);
  useSyncExternalStore(watchKeepers, turnOfKeepers);
  const some = { enabled: open.length > 0 };
  const cases = useGetList<CaseRow>(
    'cases',
    { filter: { ids: open }, pagination: page, sort: { field: 'receivedAt', order: 'DESC' } },
    some,
  );
  const waiting = useGetList<ResolutionRecord>(
    'resolutions',
    {
      filter: { caseId: open, standing: 'awaitingApproval' },
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'recordedAt', order: 'DESC' },
    },
    some,
  );
  useLive(['cases', 'resolutions', 'decisions'], ({ caseIds }) => {
    if (!caseIds.some((id) => open.includes(id))) return;
    void cases.refetch();
    void waiting.refetch();
  });
  const rows = open.flatMap((id) => cases.data?.find((row) => row.id === id) ?? []);
  const go = (by: 1 | -1) => {
    const next = neighbour(open, here, by);
    if (next) navigate(`/cases/${next}`);
  };
  useCommands(
    open.length > 1
      ? [
          { id: 'tabs.before', words: t('keys.acts.before'), key: 'before', run: () => go(-1) },
          { id: 'tabs.after', words: t('keys.acts.after'), key: 'after', run: () => go(1) },
        ]
      : [],
  );
  if (rows.length === 0) return null;
  return (
    <Stack
      component="nav"
      aria-label={t('tabs.title')}
      direction="row"
      sx={{ bgcolor: 'background.default', borderBottom: '1px solid var(--rule)', overflowX: 'auto', px: 1, gap: 0.5 }}
    >
      {rows.map((row) => {
        const current = row.id === here;
        const unsaved = unsentOf(row.id) > 0;
        const asking = waiting.data?.some(({ caseId }) => caseId === row.id) ?? false;
        const name = `#${row.number} ${row.customer?.name ?? t('case.anonymous')}`;
        return (
          <Stack
            key={row.id}
            direction="row"
            sx={{
              alignItems: 'center',
              flex: '0 1 250px',
              minWidth: 150,
              borderInline: '1px solid',
              borderColor: current ? 'var(--rule)' : 'transparent',
              borderBottom: '2px solid',
              borderBottomColor: current ? 'primary.main' : 'transparent',
              bgcolor: current ? 'background.paper' : undefined,
            }}
          >
            <Box
              component={LinkBase}
              to={`/cases/${row.id}`}
              aria-current={current ? 'page' : undefined}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.75,
                flex: 1,
                minWidth: 0,
                minHeight: 40,
                px: 1,
                fontSize: 13,
                color: 'text.primary',
                fontWeight: current ? 650 : 400,
                textDecoration: 'none',
              }}
            >
              <Box
                component="span"
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flex: 1 }}
              >
                {name}
              </Box>
              {unsaved && (
                <Box component="span" role="img" aria-label={t('tabs.unsaved')} title={t('tabs.unsaved')}>
                  ✎
                </Box>
              )}
              {asking && (
                <Box component="span" role="img" aria-label={t('tabs.asking')} title={t('tabs.asking')}>
                  ◌
                </Box>
              )}
              <StepDots steps={row.steps} small />
            </Box>
            <IconButton
              size="small"
              aria-label={t('tabs.close', { name })}
              onClick={() => {
                const next = neighbour(open, row.id, 1);
                close(row.id);
                if (current) navigate(next && next !== row.id ? `/cases/${next}` : '/cases');
              }}
            >
              <CloseIcon sx={{ fontSize: 16 }} />
            </IconButton>
          </Stack>
        );
      })}
    </Stack>
  );
};
