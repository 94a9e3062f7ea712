import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The hours that squads of one zone work: what they are lies in its versions. */
@Entity('calendars')
@Check('calendars_name_said', `length(name) > 0`)
@Index('calendars_name_once', ['name'], { unique: true })
@Index('calendars_id_and_zone', ['id', 'timeZone'], { unique: true })
export class Calendar {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 1 }) version!: number; // of this row, for its ETag
  @Column('timestamptz') createdAt!: Date;
}
