import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Webhook } from './webhook.entity.ts';

/** A message to a webhook and what became of it. */
@Entity('webhook_deliveries')
@ForeignKey(() => Webhook, ['webhookId'], ['id'], { name: 'webhook_deliveries_webhook' })
@ForeignKey(() => WebhookDelivery, ['redeliveryOfId'], ['id'], { name: 'webhook_deliveries_of' })
@Check('webhook_deliveries_kind_known', `kind in ('event', 'test', 'redelivery')`)
@Check('webhook_deliveries_state_known', `state in ('waiting', 'delivered', 'failed', 'dropped')`)
@Check('webhook_deliveries_redelivery_of_one', `(kind = 'redelivery') = (redelivery_of_id is not null)`)
@Check('webhook_deliveries_attempts_counted', 'attempts >= 0')
@Index('webhook_deliveries_once_an_event', ['webhookId', 'messageId'], { unique: true, where: `kind = 'event'` })
@Index('webhook_deliveries_by_time', ['createdAt', 'id'])
@Index('webhook_deliveries_by_webhook', ['webhookId', 'createdAt', 'id'])
export class WebhookDelivery {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') webhookId!: string;
  @Column('uuid') messageId!: string;
  @Column('text') kind!: 'event' | 'test' | 'redelivery';
  @Column('text') event!: string;
  @Column('uuid', { array: true }) ids!: string[];
  @Column('uuid', { array: true }) caseIds!: string[];
  @Column('text', { default: 'waiting' }) state!: 'waiting' | 'delivered' | 'failed' | 'dropped';
  @Column('int', { default: 0 }) attempts!: number;
  @Column('int', { nullable: true }) status!: number | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('int', { nullable: true }) tookMs!: number | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastAt!: Date | null;
  @Column('uuid', { nullable: true }) redeliveryOfId!: string | null;
  @Column('uuid', { nullable: true }) recordedById!: string | null;
}
