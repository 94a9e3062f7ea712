import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useListContext, useUpdate } from 'react-admin';
import type { NewWebhookSecretRecord, WebhookRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

/** The webhooks there are: tried, given a new secret, switched off and on. */
export const WebhookRows = ({ onSecret }: { onSecret: (told: { name: string; secret: string }) => void }) => {
  const t = useT();
  const { refetch } = useListContext();
  const [update, { isPending }] = useUpdate<WebhookRecord>();
  const test = useDeed<{ webhookId: string }>('webhook-tests');
  const renewal = useDeed<{ webhookId: string }, NewWebhookSecretRecord>('webhook-secrets');
  const [refused, setRefused] = useState<unknown>(null);
  const problem = refused ?? test.problem ?? renewal.problem;
  const busy = isPending || test.pending || renewal.pending;
  const turn = (row: WebhookRecord) => {
    setRefused(null);
    update(
      'webhooks',
      { id: row.id, data: { active: !row.active }, previousData: row },
      { onSuccess: () => refetch(), onError: setRefused, mutationMode: 'pessimistic' },
    );
  };
  const renew = async ({ id, name }: WebhookRecord) => {
    const made = await renewal.record({ webhookId: id });
    if (made) onSecret({ name, secret: made.secret });
  };
  const columns: Column<WebhookRecord>[] = [
    { name: 'name', head: t('webhooks.name'), cell: ({ name }) => name },
    { name: 'url', head: t('webhooks.url'), cell: ({ url }) => url, maxWidth: 260 },
    {
      name: 'events',
      head: t('webhooks.events'),
      cell: ({ events }) => events.map((event) => t(`webhooks.event.${event}`)).join(', '),
    },
    {
      name: 'standing',
      head: t('people.status'),
      cell: ({ active, failingSince, switchedOffAt }) =>
        switchedOffAt ? (
          <>
            {t('webhooks.switchedOff')} <Moment at={switchedOffAt} brief />
          </>
        ) : failingSince && active ? (
          <>
            {t('webhooks.failing')} <Moment at={failingSince} brief />
          </>
        ) : (
          t(active ? 'webhooks.on' : 'webhooks.off')
        ),
    },
    {
      name: 'acts',
      head: t('webhooks.acts'),
      cell: (row) => (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button
            size="small"
            variant="outlined"
            disabled={busy}
            aria-label={t('webhooks.testOf', { name: row.name })}
            onClick={() => test.record({ webhookId: row.id })}
          >
            {t('webhooks.test')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => renew(row)}>
            {t('webhooks.renew')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => turn(row)}>
            {t(row.active ? 'webhooks.turnOff' : 'webhooks.turnOn')}
          </Button>
        </Stack>
      ),
    },
  ];
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} what={t('webhooks.notDone')} />}
      <ListStates<WebhookRecord> failed={t('webhooks.failed')} none={t('webhooks.none')}>
        {(rows) => <RecordTable label={t('menu.webhooks')} rows={rows} columns={columns} />}
      </ListStates>
    </>
  );
};
