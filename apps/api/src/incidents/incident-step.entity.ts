import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LadderStep } from '#heart-core';
import { Incident } from './incident.entity.ts';

/** What was done about an incident, and when. Append-only; each rung once. */
@Entity('incident_steps')
@ForeignKey(() => Incident, ['caseId', 'incidentId'], ['caseId', 'id'], { name: 'incident_steps_incident' })
@Check(
  'incident_steps_step_known',
  `step in ('askedToStop', 'supervisorJoined', 'securityCalled', 'emergencyCalled', 'ended')`,
)
@Index('incident_steps_once', ['caseId', 'incidentId', 'step'], { unique: true })
@Index('incident_steps_by_id', ['id'])
export class IncidentStep {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') incidentId!: string;
  @Column('text') step!: LadderStep;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('uuid') recordedById!: string;
  @Column('timestamptz') recordedAt!: Date;
}
