import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';

/** An entry of the cause tree, of three levels at most. Each level lies below its parent's, so that there is no circle. */
@Entity('causes')
@ForeignKey(() => Cause, ['parentId', 'parentLevel'], ['id', 'level'], { name: 'causes_parent' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'causes_owner' })
@ForeignKey(() => Cause, ['mergedIntoId'], ['id'], { name: 'causes_merged_into' })
@ForeignKey(() => Cause, ['countsAsId'], ['id'], { name: 'causes_count_as' })
@Check('causes_level', `level between 1 and 3`)
@Check('causes_roots_have_no_parent', `(level = 1) = (parent_id is null)`)
@Check('causes_not_their_own_parent', `parent_id <> id`)
@Check('causes_below_their_parent', `level = coalesce(parent_level, 0) + 1`)
@Check('causes_know_their_parents_level', `(parent_id is null) = (parent_level is null)`)
@Check('causes_merged_count_elsewhere', `(merged_into_id is null) = (counts_as_id is null)`)
@Check('causes_never_merge_into_themselves', `merged_into_id <> id and counts_as_id <> id`)
@Index('causes_by_level', ['id', 'level'], { unique: true })
@Index('causes_by_counts_as', ['countsAsId'], { where: 'counts_as_id is not null' })
export class Cause {
  @PrimaryColumn('uuid') id!: string;
  @Index('causes_by_parent') @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('int', { nullable: true }) parentLevel!: number | null;
  @Column('int') level!: number;
  @Index('causes_name_once', { unique: true }) @Column('text') name!: string;
  @Column('text', { nullable: true }) definition!: string | null;
  @Column('text', { nullable: true }) example!: string | null;
  @Column('text', { nullable: true }) notThis!: string | null; // what it is easily taken for
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('boolean', { nullable: true }) controllable!: boolean | null;
  @Column('boolean', { default: false }) needsWords!: boolean; // *Other*: confirmed only with a narrative
  @Column('boolean', { default: true }) active!: boolean; // false: retired
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null; // what somebody merged it into
  @Column('uuid', { nullable: true }) countsAsId!: string | null; // where that ends, merges of merges included
  @Column('int', { default: 1 }) version!: number;
}
