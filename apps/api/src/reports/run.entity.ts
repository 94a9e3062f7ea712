import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Report } from './report.entity.ts';
import { Schedule } from './schedule.entity.ts';

export const runStates = ['queued', 'sent', 'skipped', 'failed'] as const;

/** A report made for one receiver at one time: with what they may read, or for an address what the schedule's owner may. */
@Entity('runs')
@ForeignKey(() => Report, ['reportId'], ['id'], { name: 'runs_report' })
@ForeignKey(() => Schedule, ['scheduleId'], ['id'], { name: 'runs_schedule' })
@ForeignKey(() => Person, ['readerId'], ['id'], { name: 'runs_reader' })
@Check('runs_state_known', `state in ('queued', 'sent', 'skipped', 'failed')`)
@Check('runs_ended_says_when', `(state = 'queued') = (ended_at is null)`)
@Check('runs_failed_says_why', `(state = 'failed') = (failure is not null)`)
@Index('runs_once_a_person', ['scheduleId', 'dueAt', 'readerId'], {
  unique: true,
  where: 'address is null and schedule_id is not null',
})
@Index('runs_once_an_address', ['scheduleId', 'dueAt', 'address'], { unique: true, where: 'address is not null' })
@Index('runs_by_report', ['reportId', 'dueAt', 'id'])
@Index('runs_by_reader', ['readerId', 'dueAt', 'id'])
export class Run {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reportId!: string;
  @Column('uuid', { nullable: true }) scheduleId!: string | null; // none: somebody sent it to themselves
  @Column('uuid') readerId!: string; // with whose rights it is made
  @Column('text', { nullable: true }) address!: string | null; // none: the reader's own
  @Column('timestamptz') dueAt!: Date;
  @Column('text', { default: 'queued' }) state!: (typeof runStates)[number];
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('int', { nullable: true }) reportVersion!: number | null;
  @Column('timestamptz', { nullable: true }) asOf!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
