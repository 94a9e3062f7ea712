import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { DueClock } from './DueClock.tsx';
import { PromiseAsking } from './PromiseAsking.tsx';
import { PromiseButtons } from './PromiseButtons.tsx';
import { usePromiseActs } from './usePromiseActs.ts';

/** The same board on a phone, with targets for a thumb. */
export const PromiseCards = ({ rows, label }: { rows: CommitmentRecord[]; label: string }) => (
  <Stack component="ul" aria-label={label} sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
    {rows.map((promise) => (
      <PromiseOnCard key={promise.id} promise={promise} />
    ))}
  </Stack>
);

const PromiseOnCard = ({ promise }: { promise: CommitmentRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const acts = usePromiseActs(promise);
  return (
    <Box component="li" sx={{ p: 1.5, border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between' }}>
        <DueClock promise={promise} />
        <Box sx={{ textAlign: 'end', fontSize: 13 }}>
          <strong>{promise.customer?.name ?? t('promises.anonymous')}</strong>
          <div>
            <LinkBase to={`/cases/${promise.caseId}`}>{t('promises.case', { number: promise.caseNumber })}</LinkBase>
          </div>
        </Box>
      </Stack>
      <Box sx={{ my: 1, overflowWrap: 'anywhere' }}>{promise.what}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mb: 1 }}>
        {[
          squadName(promise.squadId),
          personName(promise.ownerId) || t('promises.nobody'),
          promise.attempts > 0 ? t('promises.triesWords', { smart_count: promise.attempts }) : t('promises.noTries'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <Box
        sx={{ '& .MuiButton-root': { minHeight: 44, minWidth: 44, px: 0.85 }, '& [role="radio"]': { minHeight: 44 } }}
      >
        <PromiseButtons promise={promise} acts={acts} />
        <PromiseAsking promise={promise} acts={acts} />
      </Box>
    </Box>
  );
};
