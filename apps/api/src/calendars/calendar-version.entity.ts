import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpecialDay, Week } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Calendar } from './calendar.entity.ts';

/** What a calendar says from a local day on. Nobody changes it: the next version says otherwise. */
@Entity('calendar_versions')
@ForeignKey(() => Calendar, ['calendarId'], ['id'], { name: 'calendar_versions_calendar' })
@ForeignKey(() => Person, ['madeById'], ['id'], { name: 'calendar_versions_made_by' })
@Check('calendar_versions_count', `version >= 1`)
@Check('calendar_versions_seven_days', `jsonb_typeof(week) = 'array' and jsonb_array_length(week) = 7`)
@Check('calendar_versions_days_listed', `jsonb_typeof(days) = 'array'`)
@Index('calendar_versions_in_order', ['calendarId', 'version'], { unique: true })
export class CalendarVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') calendarId!: string;
  @Column('int') version!: number;
  @Column('date') fromOn!: string;
  @Column('jsonb') week!: Week;
  @Column('jsonb') days!: SpecialDay[];
  @Column('uuid', { nullable: true }) madeById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
