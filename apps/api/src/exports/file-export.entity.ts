import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';

export const exportStates = ['queued', 'running', 'done', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

/** A file that is made while its asker goes on working, and kept for a week. Only its asker reads it. */
@Entity('exports')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'exports_person' })
@Check('exports_state_known', `state in ('queued', 'running', 'done', 'failed')`)
@Check('exports_format_known', `format in ('csv', 'xlsx', 'pdf')`)
@Check('exports_ended_says_when', `(state in ('done', 'failed')) = (finished_at is not null)`)
@Check('exports_done_is_kept_a_while', `(state = 'done') = (expires_at is not null and file_name is not null)`)
@Check('exports_failed_says_why', `(state = 'failed') = (failure is not null)`)
@Check('exports_counted', `rows_made >= 0 and bytes >= 0 and total >= 0`)
@Index('exports_by_person', ['personId', 'createdAt', 'id'])
@Index('exports_expiring', ['expiresAt'], { where: 'expires_at is not null' })
export class FileExport {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') resource!: string;
  @Column('text') format!: string;
  @Column('jsonb') query!: Record<string, string>; // the list's own question, in its own words
  @Column('text', { default: 'queued' }) state!: ExportState;
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('int', { nullable: true }) total!: number | null; // rows to be written, once they are counted
  @Column('int', { default: 0 }) rowsMade!: number;
  @Column('bigint', { default: 0 }) bytes!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
}
