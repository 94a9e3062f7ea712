import { Box, Stack } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StatusMark } from './StatusMark.tsx';

/** What somebody needs to know before saying a word. */
export const CaseHeader = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const { phone, email } = record.customer ?? {};
  return (
    <Box sx={{ mb: 2, mt: -1 }}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'baseline', color: 'text.secondary', fontSize: 13.5, mb: 0.5 }}
      >
        <StatusMark status={record.status} />
        <span>{t(`channel.${record.channel}`)}</span>
        <Moment at={record.receivedAt} />
        <span>{[squadName(record.squadId), personName(record.agentId)].filter(Boolean).join(' · ')}</span>
        {phone && <a href={`tel:${phone}`}>{phone}</a>}
        {email && <span>{email}</span>}
        {record.vulnerable && <strong>{t('case.vulnerable')}</strong>}
        {record.onBehalfOf && <span>{t('case.onBehalfOf', { name: record.onBehalfOf })}</span>}
        {record.episode > 1 && <span>{t('case.episode', { n: record.episode })}</span>}
      </Stack>
      <Box sx={{ overflowWrap: 'anywhere' }}>{record.summary ?? t('case.sensitive')}</Box>
    </Box>
  );
};
