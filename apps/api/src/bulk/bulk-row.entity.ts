import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BulkFacts } from '#heart-core';
import { Case } from '../cases/case.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';

/** One case of a change: frozen when the change was asked for, and what became of it. */
@Entity('bulk_rows')
@ForeignKey(() => BulkChange, ['bulkChangeId'], ['id'], { name: 'bulk_rows_change' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'bulk_rows_case' })
@Check('bulk_rows_outcome_known', `outcome in ('changed', 'unchanged', 'refused')`)
@Check('bulk_rows_undo_outcome_known', `undo_outcome in ('putBack', 'kept', 'refused')`)
@Check('bulk_rows_refused_says_why', `(coalesce(outcome, '') = 'refused') = (refused is not null)`)
@Check('bulk_rows_undo_refused_says_why', `(coalesce(undo_outcome, '') = 'refused') = (undo_refused is not null)`)
@Check('bulk_rows_changed_says_what_was', `(coalesce(outcome, '') = 'changed') = (before is not null)`)
@Check('bulk_rows_undone_only_if_changed', `undo_outcome is null or before is not null`)
@Index('bulk_rows_once_a_case', ['bulkChangeId', 'caseId'], { unique: true })
@Index('bulk_rows_to_do', ['bulkChangeId', 'id'], { where: 'outcome is null' })
@Index('bulk_rows_by_id', ['id'])
export class BulkRow {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bulkChangeId!: string;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) refused!: string | null;
  @Column('jsonb', { nullable: true }) before!: Partial<BulkFacts> | null; // of what was changed alone
  @Column('text', { nullable: true }) undoOutcome!: string | null;
  @Column('text', { nullable: true }) undoRefused!: string | null;
}
