import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';
import { Person } from '../people/person.entity.ts';
import { ContactPush } from './contact-push.entity.ts';

/** What became of a contact that was pushed in: once. Append-only. */
@Entity('contact_push_answers')
@ForeignKey(() => ContactPush, ['contactPushId'], ['id'], { name: 'contact_push_answers_push' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'contact_push_answers_case' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'contact_push_answers_by' })
@Check('contact_push_answers_kind_known', `kind in ('joined', 'opened', 'dismissed')`)
@Check('contact_push_answers_say_where', `(kind = 'dismissed') = (case_id is null)`)
@Index('contact_push_answers_once', ['contactPushId'], { unique: true })
export class ContactPushAnswer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') contactPushId!: string;
  @Column('text') kind!: 'joined' | 'opened' | 'dismissed';
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
}
