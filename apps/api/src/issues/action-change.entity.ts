import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Action } from './action.entity.ts';

/** An action as it was agreed before it was changed: what nobody may say was agreed otherwise. Append-only. */
@Entity('action_changes')
@ForeignKey(() => Action, ['actionId'], ['id'], { name: 'action_changes_action' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'action_changes_owner' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'action_changes_by' })
@Index('action_changes_by_action', ['actionId', 'at', 'id'])
export class ActionChanged {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actionId!: string;
  @Column('text') what!: string;
  @Column('uuid') ownerId!: string;
  @Column('date') dueOn!: string;
  @Column('date', { nullable: true }) effectiveOn!: string | null;
  @Column('date', { nullable: true }) checkOn!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
