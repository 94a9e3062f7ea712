import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { CauseChange } from './cause-change.entity.ts';

/** A change of the tree taken back, once: it stays in the history and no longer counts. Append-only. */
@Entity('cause_undoings')
@ForeignKey(() => CauseChange, ['changeId'], ['id'], { name: 'cause_undoings_change' })
@ForeignKey(() => Person, ['undoneById'], ['id'], { name: 'cause_undoings_person' })
export class CauseUndoing {
  @PrimaryColumn('uuid') id!: string;
  @Index('cause_undoings_once', { unique: true }) @Column('uuid') changeId!: string;
  @Column('uuid') undoneById!: string;
  @Column('timestamptz') undoneAt!: Date;
}
