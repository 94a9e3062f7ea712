import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BulkWish } from '#heart-core';
import { Person } from '../people/person.entity.ts';

/** One change asked for many cases: which, and what becomes of them. It is a preview until it is begun. Append-only. */
@Entity('bulk_changes')
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'bulk_changes_by' })
@Check('bulk_changes_counted', `matching between 0 and 10000`)
@Check('bulk_changes_want_something', `wish <> '{}' or note is not null`)
@Index('bulk_changes_by_person', ['byId', 'askedAt', 'id'])
export class BulkChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') byId!: string;
  @Column('jsonb') filter!: Record<string, unknown>; // the list's own question, in its own words
  @Column('jsonb') wish!: BulkWish;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int') matching!: number;
  @Column('timestamptz') askedAt!: Date;
}
