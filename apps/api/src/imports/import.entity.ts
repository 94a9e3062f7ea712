import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file of historic cases on its way in: a job that survives a restart and adds nothing twice. */
@Entity('imports')
@Check('imports_state_known', `state in ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Index('imports_waiting', ['createdAt'], { where: `state in ('queued', 'running')` })
export class Import {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fileName!: string;
  @Column('text') fileHash!: string;
  @Column('bigint') bytes!: string;
  @Column('text', { nullable: true }) preset!: string | null;
  @Column('jsonb') mapping!: unknown;
  @Column('boolean') dryRun!: boolean;
  @Column('text') state!: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('jsonb', { nullable: true }) columns!: string[] | null;
  @Column('int', { default: 0 }) total!: number;
  @Column('int', { default: 0 }) accepted!: number;
  @Column('int', { default: 0 }) rejected!: number;
  @Column('int', { default: 0 }) duplicates!: number;
  @Column('int', { default: 0 }) earlierEvents!: number; // of the duplicates
  @Column('int', { default: 0 }) contradictory!: number; // accepted, but left out of durations
  @Column('jsonb', { nullable: true }) figures!: unknown; // of what was accepted, or would be
  @Column('int', { default: 0 }) recordsRead!: number; // where to go on after a restart
  @Column('bigint', { default: 0 }) bytesRead!: string;
  @Column('timestamptz', { nullable: true }) firstReceivedAt!: Date | null; // the range of dates read
  @Column('timestamptz', { nullable: true }) lastReceivedAt!: Date | null;
  @Column('uuid') personId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}
