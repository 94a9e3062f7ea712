import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IncidentKind } from '#heart-core';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** Help was called: abuse, a threat, someone in danger, or a customer who wants the supervisor. Append-only. */
@Entity('incidents')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'incidents_case_and_squad' })
@Check('incidents_kind_known', `kind in ('abuse', 'threat', 'selfHarm', 'customerDemand', 'other')`)
@Check('incidents_not_before_it_happened', `recorded_at >= occurred_at`)
@Index('incidents_by_id', ['id'])
export class Incident {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') raisedById!: string;
  @Column('text') kind!: IncidentKind;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
}
