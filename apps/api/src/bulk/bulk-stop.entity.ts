import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';

/** The word to stop a change that is under way: once. What is changed by then stays changed. Append-only. */
@Entity('bulk_stops')
@ForeignKey(() => BulkChange, ['bulkChangeId'], ['id'], { name: 'bulk_stops_change' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'bulk_stops_by' })
@Index('bulk_stops_once', ['bulkChangeId'], { unique: true })
export class BulkStop {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bulkChangeId!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
