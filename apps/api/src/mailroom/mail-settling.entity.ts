import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';
import { IncomingMail } from './incoming-mail.entity.ts';

/** What became of a letter: a case, a contact of one, or nothing. Append-only; once a letter. */
@Entity('mail_settlings')
@ForeignKey(() => IncomingMail, ['mailId'], ['id'], { name: 'mail_settlings_mail' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'mail_settlings_squad' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'mail_settlings_case' })
@ForeignKey(() => Person, ['settledById'], ['id'], { name: 'mail_settlings_settled_by' })
@Check('mail_settlings_kind_known', `kind in ('case', 'contact', 'aside')`)
@Check('mail_settlings_says_which_case', `(kind = 'aside') = (case_id is null)`)
@Index('mail_settlings_once', ['mailId'], { unique: true })
@Index('mail_settlings_by_squad', ['squadId', 'at', 'id'])
export class MailSettling {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') mailId!: string;
  @Column('uuid') squadId!: string;
  @Column('text') kind!: 'case' | 'contact' | 'aside';
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') settledById!: string;
  @Column('timestamptz') at!: Date;
}
