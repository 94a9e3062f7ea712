import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** A spike day: a squad hears first and calls back later, in windows that it can keep. Append-only; it ends by a record of its own. */
@Entity('triages')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'triages_squad' })
@ForeignKey(() => Person, ['startedById'], ['id'], { name: 'triages_started_by' })
@Check('triages_end_after_start', 'expected_end_at > started_at')
@Check('triages_window_length', 'window_minutes in (30, 60)')
@Check('triages_people_count', 'people >= 1 and calls_an_hour >= 1')
@Index('triages_by_squad', ['squadId', 'startedAt'])
export class Triage {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') expectedEndAt!: Date;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('int') windowMinutes!: number;
  @Column('int') people!: number;
  @Column('int') callsAnHour!: number;
  @Column('uuid') startedById!: string;
}
