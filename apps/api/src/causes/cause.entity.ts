import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An entry of the cause tree, of three levels at most. */
@Entity('causes')
@ForeignKey(() => Cause, ['parentId'], ['id'], { name: 'causes_parent' })
@Check('causes_level', `level between 1 and 3`)
@Check('causes_roots_have_no_parent', `(level = 1) = (parent_id is null)`)
@Check('causes_not_their_own_parent', `parent_id <> id`)
export class Cause {
  @PrimaryColumn('uuid') id!: string;
  @Index('causes_by_parent') @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('int') level!: number;
  @Index('causes_name_once', { unique: true }) @Column('text') name!: string;
  @Column('text', { nullable: true }) definition!: string | null;
  @Column('boolean', { nullable: true }) controllable!: boolean | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
