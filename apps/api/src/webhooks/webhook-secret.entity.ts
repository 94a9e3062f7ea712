import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Webhook } from './webhook.entity.ts';

/** What messages to a webhook are signed with, sealed. Two may be good at once, while a receiver changes over. */
@Entity('webhook_secrets')
@ForeignKey(() => Webhook, ['webhookId'], ['id'], { name: 'webhook_secrets_webhook' })
@Index('webhook_secrets_newest_once', ['webhookId'], { unique: true, where: 'until_at is null' })
@Index('webhook_secrets_by_webhook', ['webhookId', 'createdAt'])
export class WebhookSecret {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') webhookId!: string;
  @Column('text') sealed!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @Column('timestamptz', { nullable: true }) untilAt!: Date | null;
}
