import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire, webhookEvents } from '#heart-core';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { planDelivery } from './courier.ts';
import { demandWebhook } from './webhooks.service.ts';

type Delivery = Wire.WebhookDeliveryRecord;
type Kind = Delivery['kind'];

const columns = `d.id, d.webhook_id as "webhookId", d.message_id as "messageId", d.kind, d.event, d.ids, d.case_ids as "caseIds", d.state, d.attempts,
  d.status, d.answer, d.error, d.took_ms as "tookMs", d.created_at as "createdAt", d.last_at as "lastAt", d.redelivery_of_id as "redeliveryOfId",
  d.recorded_by_id as "recordedById"`;

const listingOf = (resource: string): Listing => ({
  resource,
  id: 'd.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('d.id'),
    ids: byId('d.id'),
    webhookId: byId('d.webhook_id'),
    redeliveryOfId: byId('d.redelivery_of_id'),
    state: byChoice('d.state', ['waiting', 'delivered', 'failed', 'dropped']),
    kind: byChoice('d.kind', ['event', 'test', 'redelivery']),
    event: byChoice('d.event', [...webhookEvents, 'test']),
  },
  sorts: { createdAt: { column: 'd.created_at', type: 'timestamptz' } },
});
export const deliveryListing = listingOf('webhook-deliveries');
export const redeliveryListing = listingOf('webhook-redeliveries');
export const testListing = listingOf('webhook-tests');

/** What went out to other programs, what became of it, and what somebody sends again. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(listing: Listing, asked: Asked, kind: Kind | null = null) {
    const parameters = new Parameters();
    const where = kind ? `d.kind = ${parameters.add(kind)}` : 'true';
    return pageOf<Delivery, Delivery>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      { select: columns, from: 'webhook_deliveries d', where, parameters },
      (row) => row,
    );
  }

  async one(id: string, kind: Kind | null = null): Promise<Delivery> {
    const [found] = await this.house.read<Delivery>(
      `select ${columns} from webhook_deliveries d where d.id = $1 and ($2::text is null or d.kind = $2)`,
      [id, kind],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Sends a message again, under its own id: a receiver that has had it knows it. */
  async again(deliveryId: string, by: SignedInPerson): Promise<Delivery> {
    return this.make(by, 'webhook.redeliver', async (tx, id, at) => {
      const [made]: { webhookId: string }[] = await tx.query(
        `insert into webhook_deliveries (id, webhook_id, message_id, kind, event, ids, case_ids, created_at, redelivery_of_id, recorded_by_id)
         select $1, d.webhook_id, d.message_id, 'redelivery', d.event, d.ids, d.case_ids, $3, d.id, $4 from webhook_deliveries d where d.id = $2
         returning webhook_id as "webhookId"`,
        [id, deliveryId, at, by.id],
      );
      if (made) return made.webhookId;
      throw new Refusal('unprocessable', {
        errors: [{ pointer: '/deliveryId', code: 'reference', detail: 'There is no such delivery.' }],
      });
    });
  }

  /** A message that says nothing, to see whether it arrives. */
  async test(webhookId: string, by: SignedInPerson): Promise<Delivery> {
    return this.make(by, 'webhook.test', async (tx, id, at) => {
      await demandWebhook(tx, webhookId);
      await tx.query(
        `insert into webhook_deliveries (id, webhook_id, message_id, kind, event, ids, case_ids, created_at, recorded_by_id)
         values ($1, $2, $1, 'test', 'test', '{}', '{}', $3, $4)`,
        [id, webhookId, at, by.id],
      );
      return webhookId;
    });
  }

  private async make(
    by: SignedInPerson,
    deed: string,
    insert: (tx: EntityManager, id: string, at: Date) => Promise<string>,
  ): Promise<Delivery> {
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const webhookId = await insert(tx, id, at);
      await planDelivery(tx, id, webhookId, at);
      await note(tx, { deed, person: by, at, refs: { webhook: webhookId, delivery: id } });
    });
    return this.one(id);
  }
}
