import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActionEnd } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Action } from './action.entity.ts';

/** How an action ended: done, with what shows it, or dropped, with why. Once. Append-only. */
@Entity('action_endings')
@ForeignKey(() => Action, ['actionId'], ['id'], { name: 'action_endings_action' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'action_endings_by' })
@Check('action_endings_known', `ended in ('done', 'dropped')`)
@Check('action_endings_done_says_when', `(ended = 'done') = (fixed_on is not null)`)
@Check('action_endings_effect_after_fix', `effective_on >= fixed_on`)
@Check('action_endings_dropped_has_no_effect', `ended = 'done' or effective_on is null`)
@Index('action_endings_once', ['actionId'], { unique: true })
export class ActionEnding {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actionId!: string;
  @Column('text') ended!: ActionEnd;
  @Column('text') words!: string;
  @Column('date', { nullable: true }) fixedOn!: string | null;
  @Column('date', { nullable: true }) effectiveOn!: string | null;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
