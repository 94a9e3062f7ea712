import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer that a keyed request got, so that its repetition gets the same one. */
@Entity('kept_answers')
@Check('kept_answers_key_form', `length(key) between 1 and 200`)
export class KeptAnswer {
  @PrimaryColumn('text') actor!: string;
  @PrimaryColumn('text') route!: string;
  @PrimaryColumn('text') key!: string;
  @Column('bytea') bodyHash!: Buffer;
  @Column('int') status!: number;
  @Column('jsonb') answer!: unknown;
  @Column('text', { nullable: true }) etag!: string | null;
  @Index('kept_answers_at') @Column('timestamptz') at!: Date;
}
