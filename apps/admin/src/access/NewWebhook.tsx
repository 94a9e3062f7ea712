import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { type WebhookEvent, webhookEvents } from '#heart-core';
import type { NewWebhookRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Several } from '../parts/Several.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

/** A new webhook: where it is, and what it is told of. */
export const NewWebhook = ({ onMade }: { onMade: (made: NewWebhookRecord) => void }) => {
  const t = useT();
  const { record, pending, problem } = useDeed<object, NewWebhookRecord>('webhooks');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('https://');
  const [events, setEvents] = useState<WebhookEvent[]>(['cases']);
  const faults = problem?.body.faults ?? {};
  const make = async () => {
    const made = await record({ name, url, events });
    if (made) onMade(made);
  };
  return (
    <Panel id="new-webhook" title={t('webhooks.new')}>
      <Stack sx={{ gap: 1.5 }}>
        <WordsField
          id="webhook-name"
          label={t('webhooks.name')}
          value={name}
          onChange={setName}
          required
          error={faults.name}
        />
        <WordsField
          id="webhook-url"
          type="url"
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          value={url}
          onChange={setUrl}
          required
          error={faults.url}
        />
        <Several
          id="webhook-events"
          label={t('webhooks.events')}
          hint={t('webhooks.eventsHint')}
          options={webhookEvents.map((value) => ({ value, label: t(`webhooks.event.${value}`) }))}
          chosen={events}
          onChange={setEvents}
          error={faults.events}
        />
        {problem && <ProblemNote problem={problem} what={t('webhooks.notMade')} />}
        <Box>
          <Button variant="contained" disabled={pending || !name.trim() || events.length === 0} onClick={make}>
            {t('webhooks.make')}
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
