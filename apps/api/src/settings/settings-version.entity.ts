import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Settings } from '#heart-core';
import { Person } from '../people/person.entity.ts';

/** The settings as they were from one change to the next. Append-only: the latest version holds. */
@Entity('settings_versions')
@ForeignKey(() => Person, ['changedById'], ['id'], { name: 'settings_versions_changed_by' })
export class SettingsVersion {
  @PrimaryColumn('int') version!: number;
  @Column('jsonb') data!: Settings;
  @Column('uuid', { nullable: true }) changedById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
