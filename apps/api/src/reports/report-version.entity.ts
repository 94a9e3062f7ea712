import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportPart } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Report } from './report.entity.ts';

/** What a report said from one change to the next. */
@Entity('report_versions')
@ForeignKey(() => Report, ['reportId'], ['id'], { name: 'report_versions_report' })
@ForeignKey(() => Person, ['changedById'], ['id'], { name: 'report_versions_person' })
@Check('report_versions_named', `length(name) > 0`)
@Check('report_versions_have_parts', `jsonb_array_length(parts) > 0`)
export class ReportVersion {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) about!: string | null;
  @Column('jsonb') parts!: ReportPart[];
  @Column('uuid') changedById!: string;
  @Column('timestamptz') changedAt!: Date;
}
