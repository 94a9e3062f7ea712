import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from './case-squad.entity.ts';

/** What colleagues tell one another about a case; the customer never reads it. */
@Entity('notes')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'notes_case_and_squad' })
@Check('notes_say_something', 'length(text) > 0')
@Index('notes_by_id', ['id'])
export class Note {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') authorId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') recordedAt!: Date;
}
