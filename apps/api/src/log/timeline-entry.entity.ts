import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sentence of a case's story: who did what, when it happened and when it was typed. */
@Entity('timeline_entries')
@Index('timeline_entries_by_id', ['id'])
export class TimelineEntry {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') deed!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') personName!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb') facts!: Record<string, unknown>;
}
