import type { WebhookEvent } from '../webhooks/webhooks.ts';

/** Where another program is told that something changed. */
export interface WebhookRecord {
  id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  active: boolean;
  /** Since when it has taken nothing; null where the last message arrived. */
  failingSince: string | null;
  /** When the house switched it off, having failed for days. */
  switchedOffAt: string | null;
  createdAt: string;
  createdById: string | null;
  version: number;
}

export interface NewWebhookRecord extends WebhookRecord {
  secret: string;
}

export interface WebhookSecretRecord {
  id: string;
  webhookId: string;
  createdAt: string;
  createdById: string | null;
  /** Until when it still signs beside the newer one. */
  untilAt: string | null;
}

export interface NewWebhookSecretRecord extends WebhookSecretRecord {
  secret: string;
}

/** A message on its way to a webhook, and what became of it. */
export interface WebhookDeliveryRecord {
  id: string;
  webhookId: string;
  /** The same for every attempt and every redelivery: by it a receiver knows what it has had. */
  messageId: string;
  kind: 'event' | 'test' | 'redelivery';
  event: string;
  ids: string[];
  caseIds: string[];
  state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  attempts: number;
  status: number | null;
  /** The beginning of what it answered. */
  answer: string | null;
  error: string | null;
  tookMs: number | null;
  createdAt: string;
  lastAt: string | null;
  redeliveryOfId: string | null;
  recordedById: string | null;
}
