import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last link of each chain; holding this row is what puts the links in order. */
@Entity('audit_heads')
export class AuditHead {
  @PrimaryColumn('text') chain!: string;
  @Column('bigint') place!: string;
  @Column('bytea') hash!: Buffer;
}
