import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Template } from '#heart-core';

/** A starting point for what is said, version by version: which wording was in use when can always be told. */
@Entity('template_versions')
@Check('template_versions_kind_known', `kind in ('phrase', 'message')`)
@Index('template_versions_by_name', ['name'])
export class TemplateVersion {
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') name!: string;
  @Column('text') kind!: Template['kind'];
  @Column('text') locale!: string;
  @Column('text', { nullable: true }) methodKey!: string | null;
  @Column('jsonb') parts!: Template['parts'];
  @Column('boolean') active!: boolean;
  @Column('uuid', { nullable: true }) changedById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
