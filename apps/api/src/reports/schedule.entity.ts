import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Report } from './report.entity.ts';

/** When a report is sent, by the clocks of a named zone, and to whom. Once its owner has left, nothing is sent. */
@Entity('schedules')
@ForeignKey(() => Report, ['reportId'], ['id'], { name: 'schedules_report' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'schedules_owner' })
@Check('schedules_rhythm_known', `every in ('day', 'week', 'month')`)
@Check('schedules_week_has_its_day', `(every = 'week') = (weekday is not null)`)
@Check('schedules_month_has_its_day', `(every = 'month') = (month_day is not null)`)
@Check('schedules_day_there_is', `weekday between 1 and 7 and month_day between 1 and 28`)
@Check('schedules_to_someone', `cardinality(person_ids) + cardinality(addresses) > 0`)
@Index('schedules_due', ['nextAt'], { where: 'active' })
@Index('schedules_by_report', ['reportId'])
@Index('schedules_by_owner', ['ownerId', 'createdAt', 'id'])
export class Schedule {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reportId!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') every!: 'day' | 'week' | 'month';
  @Column('int', { nullable: true }) weekday!: number | null;
  @Column('int', { nullable: true }) monthDay!: number | null;
  @Column('text') at!: string;
  @Column('text') timeZone!: string;
  @Column('uuid', { array: true, default: [] }) personIds!: string[];
  @Column('text', { array: true, default: [] }) addresses!: string[];
  @Column('boolean', { default: true }) pdf!: boolean;
  @Column('boolean', { default: true }) xlsx!: boolean;
  @Column('boolean', { default: false }) skipIfEmpty!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('timestamptz') nextAt!: Date;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
