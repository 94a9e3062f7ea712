import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { PilotPlan } from './pilot-plan.entity.ts';

/** What a planned look came to when somebody first read it; whatever the records say later, this is what was read. */
@Entity('pilot_looks')
@ForeignKey(() => PilotPlan, ['pilotId', 'planVersion'], ['pilotId', 'version'], { name: 'pilot_looks_plan' })
@ForeignKey(() => Person, ['readById'], ['id'], { name: 'pilot_looks_read_by' })
export class PilotLook {
  @PrimaryColumn('uuid') pilotId!: string;
  @PrimaryColumn('int') planVersion!: number;
  @PrimaryColumn('text') metric!: string;
  @PrimaryColumn('timestamptz') dataCut!: Date;
  @Column('int') number!: number;
  @Column('text') verdict!: string;
  @Column('text') unit!: string;
  @Column('double precision', { nullable: true }) estimate!: number | null;
  @Column('double precision', { nullable: true }) lower!: number | null;
  @Column('double precision', { nullable: true }) upper!: number | null;
  @Column('double precision', { nullable: true }) p!: number | null;
  @Column('uuid') readById!: string;
  @Column('timestamptz') readAt!: Date;
}
