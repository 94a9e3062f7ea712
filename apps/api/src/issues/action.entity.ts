import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActionKind } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Issue } from './issue.entity.ts';

/** Something to be done about an issue, by someone, until a day: a promise inside the house. Days are days of the reporting zone. */
@Entity('actions')
@ForeignKey(() => Issue, ['issueId'], ['id'], { name: 'actions_issue' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'actions_owner' })
@ForeignKey(() => Person, ['madeById'], ['id'], { name: 'actions_made_by' })
@Check('actions_kind_known', `kind in ('containment', 'corrective', 'preventive')`)
@Check('actions_checked_after_effect', `check_on > effective_on`)
@Index('actions_by_issue', ['issueId', 'dueOn'])
@Index('actions_by_owner', ['ownerId', 'dueOn'])
@Index('actions_by_due', ['dueOn', 'id'])
export class Action {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') issueId!: string;
  @Column('text') kind!: ActionKind;
  @Column('text') what!: string;
  @Column('uuid') ownerId!: string;
  @Column('date') dueOn!: string;
  @Column('date', { nullable: true }) effectiveOn!: string | null; // when its effect is expected; when it came is told at its end
  @Column('date', { nullable: true }) checkOn!: string | null; // agreed before: no verdict earlier
  @Column('uuid') madeById!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
