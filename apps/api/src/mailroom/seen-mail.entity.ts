import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a letter has come, by the hash of its Message-ID and where it went: it may be delivered twice, and counts once. */
@Entity('seen_mails')
export class SeenMail {
  @PrimaryColumn('bytea') hash!: Buffer;
  @Column('timestamptz') at!: Date;
}
