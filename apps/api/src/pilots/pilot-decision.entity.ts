import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { PilotPlan } from './pilot-plan.entity.ts';

/** What was decided about a pilot, by whom and why, with the figures as they stood that day. */
@Entity('pilot_decisions')
@ForeignKey(() => PilotPlan, ['pilotId', 'planVersion'], ['pilotId', 'version'], { name: 'pilot_decisions_plan' })
@ForeignKey(() => Person, ['decidedById'], ['id'], { name: 'pilot_decisions_by' })
@Check('pilot_decisions_known', `decision in ('continue', 'adjust', 'rollOut', 'stop')`)
@Index('pilot_decisions_by_pilot', ['pilotId', 'decidedAt'])
export class PilotDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilotId!: string;
  @Column('int') planVersion!: number;
  @Column('text') decision!: 'continue' | 'adjust' | 'rollOut' | 'stop';
  @Column('text') why!: string;
  @Column('jsonb') figures!: object;
  @Column('uuid') decidedById!: string;
  @Column('timestamptz') decidedAt!: Date;
}
