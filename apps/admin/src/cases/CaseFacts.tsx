import { Box, Stack } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StatusMark } from './StatusMark.tsx';

/** What came in, when, and whose it is. */
export const CaseFacts = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const { phone, email } = record.customer ?? {};
  return (
    <Box>
      <Box sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>{record.summary ?? t('case.sensitive')}</Box>
      {record.description && (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', my: 0.5 }}>{record.description}</Box>
      )}
      <Stack
        direction="row"
        useFlexGap
        sx={{ columnGap: 2, flexWrap: 'wrap', alignItems: 'baseline', color: 'text.secondary', fontSize: 13 }}
      >
        <StatusMark status={record.status} />
        <Moment at={record.receivedAt} />
        <span>{[squadName(record.squadId), personName(record.agentId)].filter(Boolean).join(' · ')}</span>
        {phone && <a href={`tel:${phone}`}>{phone}</a>}
        {email && <span>{email}</span>}
        {record.episode > 1 && <span>{t('case.episode', { n: record.episode })}</span>}
      </Stack>
      {(record.sensitive || record.vulnerable) && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
          {t(`customer.logged.${record.sensitive ? 'sensitive' : 'vulnerable'}`)}
        </Box>
      )}
    </Box>
  );
};
