import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What open screens should read again: names and ids, never content. Kept for an hour, so that a lost link can catch up. */
@Entity('live_events')
@Index('live_events_for_webhooks', ['at', 'id'], { where: 'for_webhooks' })
export class LiveEvent {
  @PrimaryColumn('uuid') id!: string;
  @Index('live_events_at') @Column('timestamptz') at!: Date;
  @Column('text') resource!: string;
  @Column('uuid', { array: true }) squadIds!: string[];
  @Column('uuid', { array: true, default: '{}' }) personIds!: string[]; // whom it is for; without squads, for nobody else
  @Column('uuid', { array: true }) ids!: string[];
  @Column('uuid', { array: true }) caseIds!: string[];
  @Column('boolean', { default: false }) forWebhooks!: boolean; // a webhook is to be told of it, and has not been yet
}
