import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** A report that somebody keeps; what stands in it is in its versions. */
@Entity('reports')
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'reports_owner' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'reports_squad' })
@Check('reports_sharing_known', `sharing in ('private', 'squad', 'shared')`)
@Check('reports_shared_with_a_squad', `(sharing = 'squad') = (squad_id is not null)`)
@Index('reports_by_owner', ['ownerId', 'createdAt', 'id'])
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') sharing!: 'private' | 'squad' | 'shared';
  @Column('uuid', { nullable: true }) squadId!: string | null;
  @Column('boolean', { default: true }) active!: boolean; // put away: listed no more, and sent no more
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
