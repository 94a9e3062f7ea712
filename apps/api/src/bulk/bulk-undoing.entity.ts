import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';

/** The word to put back what a change has done: once. Append-only. */
@Entity('bulk_undoings')
@ForeignKey(() => BulkChange, ['bulkChangeId'], ['id'], { name: 'bulk_undoings_change' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'bulk_undoings_by' })
@Index('bulk_undoings_once', ['bulkChangeId'], { unique: true })
export class BulkUndoing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bulkChangeId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
