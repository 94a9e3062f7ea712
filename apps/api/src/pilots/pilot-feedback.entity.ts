import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';
import { Pilot } from './pilot.entity.ts';

/** What somebody who works by the method has to say about it. */
@Entity('pilot_feedback')
@ForeignKey(() => Pilot, ['pilotId'], ['id'], { name: 'pilot_feedback_pilot' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'pilot_feedback_squad' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'pilot_feedback_person' })
@Index('pilot_feedback_by_pilot', ['pilotId', 'at'])
export class PilotFeedback {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilotId!: string;
  @Column('uuid', { nullable: true }) squadId!: string | null;
  @Column('text', { nullable: true }) stepKey!: string | null;
  @Column('text') text!: string;
  @Column('uuid') personId!: string;
  @Column('timestamptz') at!: Date;
}
