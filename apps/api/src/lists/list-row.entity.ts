import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ListImport } from './list-import.entity.ts';

/** What became of one row of a list. What stood in it is kept only where it was refused, to be mended. */
@Entity('list_rows')
@ForeignKey(() => ListImport, ['listImportId'], ['id'], { name: 'list_rows_import' })
@Check('list_rows_outcome_known', `outcome in ('added', 'changed', 'same', 'refused')`)
@Check('list_rows_refused_says_why', `(outcome = 'refused') = (reason is not null)`)
@Check('list_rows_refused_kept', `(outcome = 'refused') = (columns is not null)`)
@Check('list_rows_code_with_reason', `(code is null) = (reason is null)`)
@Check('list_rows_taken_names_whom', `(outcome = 'refused') = (record_id is null)`)
@Check(
  'list_rows_undone_known',
  `undone is null or (undone in ('takenBack', 'inUse') and outcome = 'added') or (undone = 'changed' and outcome = 'changed')`,
)
export class ListRow {
  @PrimaryColumn('uuid') listImportId!: string;
  @PrimaryColumn('int') line!: number;
  @Index('list_rows_by_id') @Column('uuid') id!: string;
  @Column('text') outcome!: string;
  @Column('uuid', { nullable: true }) recordId!: string | null;
  @Column('text', { array: true, nullable: true }) columns!: string[] | null;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) undone!: string | null; // what the taking back of its list did to it
}
