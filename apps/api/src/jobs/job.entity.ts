import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';

export const jobStates = ['queued', 'running', 'done', 'dead'] as const;
export type JobState = (typeof jobStates)[number];

/**
 * Something to be done once, at its time. What it is about is told by references, never in words; that it is planned twice
 * is ruled out by the table, that it is done twice by the lease.
 */
@Entity('jobs')
@ForeignKey(() => Person, ['recipientId'], ['id'], { name: 'jobs_recipient' })
@Check('jobs_state_known', `state in ('queued', 'running', 'done', 'dead')`)
@Check('jobs_leased_while_running', `(state = 'running') = (lease_token is not null and lease_until is not null)`)
@Check('jobs_done_says_when', `(state = 'done') = (done_at is not null)`)
@Check('jobs_attempts_counted', `attempts >= 0`)
@Index('jobs_once_for_someone', ['kind', 'subject', 'dueAt', 'recipientId'], {
  unique: true,
  where: 'recipient_id is not null',
})
@Index('jobs_once_for_the_house', ['kind', 'subject', 'dueAt'], { unique: true, where: 'recipient_id is null' })
@Index('jobs_waiting', ['runAfter', 'id'], { where: `state in ('queued', 'running')` })
@Index('jobs_in_line', ['line', 'id'], { where: `line is not null and state in ('queued', 'running')` })
@Index('jobs_by_state', ['state', 'createdAt', 'id'])
export class Job {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') subject!: string; // what it is about: an id as a rule
  @Column('timestamptz') dueAt!: Date; // the moment that it is for
  @Column('uuid', { nullable: true }) recipientId!: string | null;
  @Column('jsonb', { default: {} }) payload!: Record<string, unknown>;
  @Column('text', { nullable: true }) line!: string | null; // jobs of one line go one after another
  @Column('text', { default: 'queued' }) state!: JobState;
  @Column('timestamptz') runAfter!: Date;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('uuid', { nullable: true }) leaseToken!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
}
