import { Box, Stack } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { IncomingMailRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { ListStates } from '../parts/ListStates.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { MailCard } from './MailCard.tsx';

const standings = ['waiting', 'case', 'contact', 'aside'] as const;

/** Who has written, and what becomes of it? Letters that answer none of ours, the oldest that waits first. */
export const MailList = () => {
  const t = useT();
  const { mail } = useSession();
  const [search, setSearch] = useSearchParams();
  const standing = standings.find((one) => one === search.get('standing')) ?? 'waiting';
  return (
    <Page title={t('menu.mail')} question={t('mail.question')} needs="mail.read">
      <Stack sx={{ mb: 2, gap: 2 }}>
        {!mail.receives && (
          <Box
            role="note"
            sx={{ borderInlineStart: '3px solid var(--late-text)', paddingInlineStart: 1.5, maxWidth: 860 }}
          >
            {t('mail.off')}
          </Box>
        )}
        <ChoiceChips
          id="mail-standing"
          label={t('mail.which')}
          options={standings.map((value) => ({ value, label: t(`mail.standing.${value}`) }))}
          value={standing}
          numbered={false}
          onChange={(value) => value && setSearch({ standing: value }, { replace: true })}
        />
      </Stack>
      <ListBase
        key={standing}
        resource="incoming-mails"
        filter={{ standing }}
        sort={{ field: 'receivedAt', order: standing === 'waiting' ? 'ASC' : 'DESC' }}
        perPage={25}
        exporter={false}
        storeKey={false}
        disableSyncWithLocation
      >
        <Mails standing={standing} />
      </ListBase>
    </Page>
  );
};

const Mails = ({ standing }: { standing: IncomingMailRecord['standing'] }) => {
  const t = useT();
  const { refetch } = useListContext<IncomingMailRecord>();
  useLive(['incoming-mails'], () => refetch());
  return (
    <ListStates<IncomingMailRecord> failed={t('mail.failed')} none={t(`mail.none.${standing}`)} rowHeight={120}>
      {(rows) => (
        <Stack
          component="ul"
          aria-label={t(`mail.standing.${standing}`)}
          sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none', maxWidth: 860 }}
        >
          {rows.map((row) => (
            <MailCard key={row.id} mail={row} />
          ))}
        </Stack>
      )}
    </ListStates>
  );
};
