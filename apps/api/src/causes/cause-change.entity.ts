import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CauseChangeKind, SplitPart } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Cause } from './cause.entity.ts';

/** A change of the tree: a merge, a split, a move, a retirement. Append-only; facts keep the cause they were given. */
@Entity('cause_changes')
@ForeignKey(() => Cause, ['causeId'], ['id'], { name: 'cause_changes_cause' })
@ForeignKey(() => Cause, ['intoId'], ['id'], { name: 'cause_changes_into' })
@ForeignKey(() => Person, ['madeById'], ['id'], { name: 'cause_changes_person' })
@Check('cause_changes_kind_known', `kind in ('merge', 'split', 'move', 'retire', 'restore')`)
@Check('cause_changes_merge_into_another', `kind <> 'merge' or (into_id is not null and into_id <> cause_id)`)
export class CauseChange {
  @PrimaryColumn('uuid') id!: string;
  @Index('cause_changes_in_order', { unique: true }) @Column('int') place!: number; // changes come one after the other
  @Column('text') kind!: CauseChangeKind;
  @Index('cause_changes_by_cause') @Column('uuid') causeId!: string;
  @Column('uuid', { nullable: true }) intoId!: string | null; // a merge's aim, a move's new parent
  @Column('uuid', { nullable: true }) fromId!: string | null; // a move's old parent
  @Column('jsonb', { default: () => `'[]'` }) parts!: SplitPart[];
  @Column('uuid', { array: true, default: () => `'{}'` }) broughtIds!: string[]; // what lay below, and moved with a merge
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') madeById!: string;
  @Column('timestamptz') madeAt!: Date;
}
