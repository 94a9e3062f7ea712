import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';
import { Calendar } from './calendar.entity.ts';

/**
 * From which local day on a squad works by which calendar; of two for the same day the later word holds. The zone stands
 * in both keys: a squad and its calendar always read the same clocks, and neither can change that.
 */
@Entity('squad_calendars')
@ForeignKey(() => Squad, ['squadId', 'timeZone'], ['id', 'timeZone'], { name: 'squad_calendars_squad_zone' })
@ForeignKey(() => Calendar, ['calendarId', 'timeZone'], ['id', 'timeZone'], { name: 'squad_calendars_calendar_zone' })
@ForeignKey(() => Person, ['madeById'], ['id'], { name: 'squad_calendars_made_by' })
@Index('squad_calendars_by_squad', ['squadId', 'fromOn'])
@Index('squad_calendars_by_calendar', ['calendarId'])
export class SquadCalendar {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') calendarId!: string;
  @Column('text') timeZone!: string;
  @Column('date') fromOn!: string;
  @Column('uuid', { nullable: true }) madeById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
