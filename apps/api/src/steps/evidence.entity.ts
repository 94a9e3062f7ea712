import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** What was heard, said and agreed at a step: a new version each time, none ever rewritten. */
@Entity('evidence')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'evidence_case_and_squad' })
@Check('evidence_not_before_it_happened', `recorded_at >= occurred_at`)
@Check('evidence_override_explained', `(override_reason is null) = (overridden_by_id is null)`)
@Index('evidence_version_once', ['caseId', 'stepKey', 'version'], { unique: true })
@Index('evidence_by_id', ['id'])
@Index('evidence_words', { synchronize: false }) // full text, made by the migration
@Index('evidence_restatement_parts', { synchronize: false }) // the same for what is nearly so spelled
export class Evidence {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('int') episode!: number;
  @Column('text') stepKey!: string;
  @Column('int') version!: number;
  @Column('jsonb') fields!: Record<string, unknown>;
  @Column('text', { nullable: true }) notPossibleReason!: string | null;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text', { array: true, default: () => `'{}'` }) breaches!: string[];
  @Column('text', { nullable: true }) overrideReason!: string | null;
  @Column('uuid', { nullable: true }) overriddenById!: string | null;
  @Column('text') lateness!: 'live' | 'later' | 'late';
}
