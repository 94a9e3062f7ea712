import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DiagnosisStatus } from '#heart-core';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Cause } from './cause.entity.ts';

/** Why a case came about: a guess at resolve, the confirmed cause at diagnose, or that nobody is sure yet. */
@Entity('diagnoses')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'diagnoses_case_and_squad' })
@ForeignKey(() => Cause, ['causeId'], ['id'], { name: 'diagnoses_cause' })
@Check('diagnoses_status_known', `status in ('hypothesis', 'confirmed', 'notSure')`)
@Check('diagnoses_name_a_cause', `(status = 'notSure') = (cause_id is null)`)
@Index('diagnoses_by_cause', ['causeId'])
@Index('diagnoses_by_id', ['id'])
export class Diagnosis {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('text') status!: DiagnosisStatus;
  @Column('uuid', { nullable: true }) causeId!: string | null; // none: not sure yet
  @Column('uuid', { array: true, default: () => `'{}'` }) contributing!: string[];
  @Column('boolean', { nullable: true }) controllable!: boolean | null;
  @Column('boolean', { nullable: true }) canAffectOthers!: boolean | null;
  @Column('text', { nullable: true }) narrative!: string | null;
  @Column('text', { nullable: true }) prevention!: string | null;
  @Column('text', { nullable: true }) none!: string | null; // why nothing prevents it
  @Column('uuid', { nullable: true }) issueId!: string | null; // the issue that it was joined to
  @Column('uuid', { nullable: true }) evidenceId!: string | null;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
}
