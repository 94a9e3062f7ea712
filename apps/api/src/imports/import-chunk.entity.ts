import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Import } from './import.entity.ts';

/** A piece of the file as it came; removed once the import has ended. */
@Entity('import_chunks')
@ForeignKey(() => Import, ['importId'], ['id'], { name: 'import_chunks_import' })
export class ImportChunk {
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('int') place!: number;
  @Column('bytea') bytes!: Buffer;
}
