import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { ListImport } from './list-import.entity.ts';

/** A list taken back: whom it added and nobody has used since is gone again, the rest was kept. */
@Entity('list_undoings')
@ForeignKey(() => ListImport, ['listImportId'], ['id'], { name: 'list_undoings_list' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'list_undoings_by' })
@Check('list_undoings_counted', `taken_back >= 0 and kept >= 0`)
@Index('list_undoings_once', ['listImportId'], { unique: true })
@Index('list_undoings_by_time', ['at', 'id'])
export class ListUndoing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') listImportId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
  @Column('int') takenBack!: number;
  @Column('int') kept!: number;
}
