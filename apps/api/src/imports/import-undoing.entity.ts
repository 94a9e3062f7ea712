import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Import } from './import.entity.ts';

/** An import taken back: what nobody had worked on was set aside, the rest was kept. */
@Entity('import_undoings')
@ForeignKey(() => Import, ['importId'], ['id'], { name: 'import_undoings_import' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'import_undoings_by' })
@Check('import_undoings_counted', `taken_back >= 0 and kept >= 0`)
@Index('import_undoings_once', ['importId'], { unique: true })
export class ImportUndoing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') importId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
  @Column('int') takenBack!: number;
  @Column('int') kept!: number;
}
