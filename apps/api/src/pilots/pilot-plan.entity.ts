import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Plan } from '#heart-core';
import { Pilot } from './pilot.entity.ts';

/** A version of a pilot's plan; none is ever changed. */
@Entity('pilot_plans')
@ForeignKey(() => Pilot, ['pilotId'], ['id'], { name: 'pilot_plans_pilot' })
export class PilotPlan {
  @PrimaryColumn('uuid') pilotId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('jsonb') data!: Plan;
  @Column('text', { nullable: true }) reason!: string | null; // why the one before no longer holds
  @Column('uuid', { nullable: true }) madeById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
