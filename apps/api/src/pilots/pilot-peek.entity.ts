import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Pilot } from './pilot.entity.ts';

/** Somebody opened the figures of a pilot: once a day and person. */
@Entity('pilot_peeks')
@ForeignKey(() => Pilot, ['pilotId'], ['id'], { name: 'pilot_peeks_pilot' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'pilot_peeks_person' })
export class PilotPeek {
  @PrimaryColumn('uuid') pilotId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') metric!: string;
}
