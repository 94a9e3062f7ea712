import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { CommitmentRecord, CustomerGlance } from '#heart-core/wire';
import { StandingMark } from '../commitments/StandingMark.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StatusMark } from './StatusMark.tsx';
import { useCustomerPast } from './useCustomerPast.ts';

interface CustomerPastProps {
  customer: CustomerGlance;
  /** The case at hand is no past one. */
  besides?: string;
}

/** What this customer has been through with us: cases, promises and whether they were kept, how satisfied they were, whom they ask for. */
export const CustomerPast = ({ customer, besides }: CustomerPastProps) => {
  const t = useT();
  const { personName } = usePeople();
  const { squadName } = useSquads();
  const { past, promises, satisfaction, error } = useCustomerPast(customer.id, besides);
  if (error) return <ProblemNote problem={error} />;
  const ended = promises.filter(({ standing }) => ['kept', 'late', 'broken'].includes(standing));
  const askFor = promises.filter(({ kind, standing }) => kind === 'askForMe' && standing === 'open');
  const { name, phone, email } = customer;
  return (
    <Stack sx={{ gap: 2 }}>
      <Box>
        <Box sx={{ fontWeight: 650 }}>{name}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>
          {[phone, email].filter(Boolean).map((way) => (
            <div key={way}>{way}</div>
          ))}
          {!phone && !email && t('workspace.customer.noWay')}
        </Box>
      </Box>
      {askFor.map(({ id, ownerId, what }) => (
        <Box key={id} sx={{ p: 1, borderRadius: 1, bgcolor: 'var(--tint)' }}>
          ★ {t('workspace.customer.askFor', { name: personName(ownerId), what })}
        </Box>
      ))}
      <Box>
        {past.length === 0
          ? t('workspace.customer.noCases')
          : t('workspace.customer.cases', { smart_count: past.length })}
        {satisfaction && (
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {t('workspace.customer.satisfaction', { n: satisfaction.score })} ·{' '}
            <Moment at={satisfaction.at} relative={false} />
          </Box>
        )}
      </Box>
      {past.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {past.map((row) => (
            <Box component="li" key={row.id} sx={{ py: 1, borderTop: '1px solid var(--rule)', fontSize: 13 }}>
              <LinkBase to={`/cases/${row.id}`}>#{row.number}</LinkBase> <StatusMark status={row.status} />
              <Box sx={{ overflowWrap: 'anywhere' }}>{row.restatement ?? row.summary ?? t('case.sensitive')}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                {squadName(row.squadId)} · <Moment at={row.receivedAt} />
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {past.length > 0 && (
        <Box>
          <Box sx={{ fontWeight: 650, mb: 0.5 }}>{t('workspace.customer.promises')}</Box>
          {ended.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('workspace.customer.noPromises')}</Box>}
          {ended.slice(0, 5).map((promise) => (
            <PastPromise key={promise.id} promise={promise} />
          ))}
        </Box>
      )}
    </Stack>
  );
};

const PastPromise = ({ promise }: { promise: CommitmentRecord }) => (
  <Box sx={{ fontSize: 13, py: 0.5, overflowWrap: 'anywhere' }}>
    <StandingMark standing={promise.standing} overdue={promise.overdue} /> {promise.what}
    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
      <Moment at={promise.dueAt} relative={false} />
    </Box>
  </Box>
);
