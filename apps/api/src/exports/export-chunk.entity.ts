import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FileExport } from './file-export.entity.ts';

/** A piece of a file that waits for its asker; removed once its week is over. */
@Entity('export_chunks')
@ForeignKey(() => FileExport, ['exportId'], ['id'], { name: 'export_chunks_export' })
export class ExportChunk {
  @PrimaryColumn('uuid') exportId!: string;
  @PrimaryColumn('int') place!: number;
  @Column('bytea') bytes!: Buffer;
}
