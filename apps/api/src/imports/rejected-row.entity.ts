import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Import } from './import.entity.ts';

/** A row that could not be taken, as it stood in the file, and why. */
@Entity('rejected_rows')
@ForeignKey(() => Import, ['importId'], ['id'], { name: 'rejected_rows_import' })
export class RejectedRow {
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('int') record!: number;
  @Index('rejected_rows_by_id') @Column('uuid') id!: string;
  @Column('int') line!: number;
  @Column('text', { array: true }) columns!: string[];
  @Column('text') code!: string;
  @Column('text') reason!: string;
}
