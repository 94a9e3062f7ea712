import { Box } from '@mui/material';
import { useState } from 'react';
import { ListBase } from 'react-admin';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { DeliveryRows } from './DeliveryRows.tsx';
import { NewWebhook } from './NewWebhook.tsx';
import { SecretOnce } from './SecretOnce.tsx';
import { WebhookRows } from './WebhookRows.tsx';

const newest = { field: 'createdAt', order: 'DESC' } as const;

/** Which programs are told that something changed, and do the messages arrive? */
export const WebhooksPage = () => {
  const t = useT();
  const [told, setTold] = useState<{ name: string; secret: string } | null>(null);
  const list = { sort: newest, perPage: 25, exporter: false, storeKey: false, disableSyncWithLocation: true } as const;
  return (
    <Page title={t('menu.webhooks')} question={t('webhooks.question')} needs="webhook.write">
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1100 }}>
        {told ? (
          <SecretOnce
            title={t('webhooks.secretOf', { name: told.name })}
            secret={told.secret}
            onDone={() => setTold(null)}
          />
        ) : (
          <NewWebhook onMade={setTold} />
        )}
        <ListBase resource="webhooks" {...list}>
          <WebhookRows onSecret={setTold} />
        </ListBase>
        <ListBase resource="webhook-deliveries" {...list}>
          <DeliveryRows />
        </ListBase>
      </Box>
    </Page>
  );
};
