import { Button, Typography } from '@mui/material';
import type { WebhookDeliveryRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

/** What went out, what was answered, and what is sent again. */
export const DeliveryRows = () => {
  const t = useT();
  const { record, pending, problem } = useDeed<{ deliveryId: string }>('webhook-redeliveries');
  const columns: Column<WebhookDeliveryRecord>[] = [
    { name: 'at', head: t('webhooks.sentAt'), cell: ({ createdAt }) => <Moment at={createdAt} relative={false} /> },
    { name: 'event', head: t('webhooks.what'), cell: ({ event }) => t(`webhooks.event.${event}`) },
    { name: 'state', head: t('people.status'), cell: ({ state }) => t(`webhooks.state.${state}`) },
    { name: 'attempts', head: t('webhooks.attempts'), cell: ({ attempts }) => attempts, align: 'right' },
    {
      name: 'answer',
      head: t('webhooks.answer'),
      cell: ({ status, answer, error }) => [status ?? '', error ?? answer ?? ''].filter(Boolean).join(' · '),
      maxWidth: 300,
    },
    {
      name: 'again',
      head: t('webhooks.acts'),
      cell: ({ id, event }) => (
        <Button
          size="small"
          variant="outlined"
          disabled={pending}
          aria-label={t('webhooks.againOf', { event: t(`webhooks.event.${event}`) })}
          onClick={() => record({ deliveryId: id })}
        >
          {t('webhooks.again')}
        </Button>
      ),
    },
  ];
  return (
    <section>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('webhooks.log')}
      </Typography>
      {problem && <ProblemNote problem={problem} what={t('webhooks.notDone')} />}
      <ListStates<WebhookDeliveryRecord> failed={t('webhooks.logFailed')} none={t('webhooks.logNone')}>
        {(rows) => <RecordTable label={t('webhooks.log')} rows={rows} columns={columns} />}
      </ListStates>
    </section>
  );
};
