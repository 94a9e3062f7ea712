import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WebhookEvent } from '#heart-core';

/** Where another program is told that something changed: names and ids, never content. */
@Entity('webhooks')
@Check('webhooks_told_of_something', 'cardinality(events) > 0')
@Check('webhooks_off_is_not_active', 'switched_off_at is null or not active')
@Index('webhooks_by_time', ['createdAt', 'id'])
export class Webhook {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') url!: string;
  @Column('text', { array: true }) events!: WebhookEvent[];
  @Column('boolean', { default: true }) active!: boolean;
  @Column('timestamptz', { nullable: true }) failingSince!: Date | null;
  @Column('timestamptz', { nullable: true }) switchedOffAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
