import { Box } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StatusMark } from './StatusMark.tsx';

/** A sensitive case for whoever may not read it: its number, where it stands, when, and whom to ask. */
export const KeptCase = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const owner = personName(record.agentId);
  const moments = (['received', 'resolved', 'closed'] as const).flatMap((name) => {
    const at = record[`${name}At`];
    return at ? [{ name, at }] : [];
  });
  return (
    <Page title={`#${record.number}`} question={t('customer.kept.title')}>
      <Box sx={{ maxWidth: 720, p: 2, border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Box sx={{ mb: 2 }}>
          {t(owner ? 'customer.kept.why' : 'customer.kept.whyNobody', { owner, squad: squadName(record.squadId) })}
        </Box>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 1, m: 0, '& dd': { m: 0 } }}
        >
          <dt>{t('customer.kept.status')}</dt>
          <dd>
            <StatusMark status={record.status} />
          </dd>
          {moments.map(({ name, at }) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <dt>{t(`customer.kept.${name}`)}</dt>
              <dd>
                <Moment at={at} />
              </dd>
            </Box>
          ))}
        </Box>
      </Box>
    </Page>
  );
};
