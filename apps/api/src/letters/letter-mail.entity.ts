import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Letter } from './letter.entity.ts';

/** A letter that the house sends itself, and how far it has come. */
@Entity('letter_mails')
@ForeignKey(() => Letter, ['caseId', 'letterId'], ['caseId', 'id'], { name: 'letter_mails_letter' })
@Check('letter_mails_undelivered_says_why', `(undelivered_at is null) = (undelivered_why is null)`)
@Check('letter_mails_undelivered_why_known', `undelivered_why in ('failed', 'bounced')`)
@Check('letter_mails_bounced_was_mailed', `undelivered_why <> 'bounced' or mailed_at is not null`)
export class LetterMail {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') letterId!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) undeliveredAt!: Date | null;
  @Column('text', { nullable: true }) undeliveredWhy!: 'failed' | 'bounced' | null;
}
