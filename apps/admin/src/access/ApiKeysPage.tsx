import { Box } from '@mui/material';
import { useState } from 'react';
import { ListBase } from 'react-admin';
import type { NewApiKeyRecord } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { KeyRows } from './KeyRows.tsx';
import { NewKey } from './NewKey.tsx';
import { SecretOnce } from './SecretOnce.tsx';

/** Which programs come in by a key, as whom, and how far? */
export const ApiKeysPage = () => {
  const t = useT();
  const [made, setMade] = useState<NewApiKeyRecord | null>(null);
  return (
    <Page title={t('menu.apiKeys')} question={t('apiKeys.question')} needs="apiKey.write">
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1100 }}>
        {made ? (
          <SecretOnce title={t('apiKeys.made', { name: made.name })} secret={made.key} onDone={() => setMade(null)} />
        ) : (
          <NewKey onMade={setMade} />
        )}
        <ListBase
          resource="api-keys"
          sort={{ field: 'createdAt', order: 'DESC' }}
          perPage={25}
          exporter={false}
          storeKey={false}
          disableSyncWithLocation
        >
          <KeyRows />
        </ListBase>
      </Box>
    </Page>
  );
};
