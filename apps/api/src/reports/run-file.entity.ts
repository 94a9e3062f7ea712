import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Run } from './run.entity.ts';

/** What was sent, byte for byte. */
@Entity('run_files')
@ForeignKey(() => Run, ['runId'], ['id'], { name: 'run_files_run' })
@Check('run_files_format_known', `format in ('pdf', 'xlsx')`)
export class RunFile {
  @PrimaryColumn('uuid') runId!: string;
  @PrimaryColumn('text') format!: 'pdf' | 'xlsx';
  @Column('text') name!: string;
  @Column('bytea') bytes!: Buffer;
}
