import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One link of the audit: references and figures alone, never a person's words; chained by hash. */
@Entity('audit_entries')
@Index('audit_entries_by_id', ['id'], { unique: true })
@Index('audit_entries_by_time', ['at', 'id'])
export class AuditEntry {
  @PrimaryColumn('text') chain!: string;
  @PrimaryColumn('bigint') place!: string;
  @Column('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') deed!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') role!: string;
  @Column('jsonb') refs!: Record<string, unknown>;
  @Column('text') requestId!: string;
  @Column('bytea') previousHash!: Buffer;
  @Column('bytea') hash!: Buffer;
}
