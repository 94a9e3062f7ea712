import { Box } from '@mui/material';
import type { CustomerRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** Somebody who may be meant: their name, how they are reached, and their last case. */
export const CustomerOffer = ({ customer }: { customer: CustomerRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { name, phone, email, lastCase } = customer;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {name}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, marginInlineStart: 1 }}>
        {[phone, email].filter(Boolean).join(' · ')}
      </Box>
      {lastCase && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
          {t('customer.last', { number: lastCase.number, squad: squadName(lastCase.squadId) })} ·{' '}
          {t(`status.${lastCase.status}`)} · <Moment at={lastCase.receivedAt} brief />
        </Box>
      )}
    </Box>
  );
};
