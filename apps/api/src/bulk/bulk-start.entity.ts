import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';

/** The word to begin a change that was previewed: once. Append-only. */
@Entity('bulk_starts')
@ForeignKey(() => BulkChange, ['bulkChangeId'], ['id'], { name: 'bulk_starts_change' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'bulk_starts_by' })
@Index('bulk_starts_once', ['bulkChangeId'], { unique: true })
export class BulkStart {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bulkChangeId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
