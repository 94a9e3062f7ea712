import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What open screens should read again: names and ids, never content. Kept for an hour, so that a lost link can catch up. */
@Entity('live_events')
export class LiveEvent {
  @PrimaryColumn('uuid') id!: string;
  @Index('live_events_at') @Column('timestamptz') at!: Date;
  @Column('text') resource!: string;
  @Column('uuid', { array: true }) squadIds!: string[];
  @Column('uuid', { array: true, default: '{}' }) personIds!: string[]; // whom it is for; without squads, for nobody else
  @Column('uuid', { array: true }) ids!: string[];
  @Column('uuid', { array: true }) caseIds!: string[];
}
