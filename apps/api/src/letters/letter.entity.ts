import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Contact } from '../cases/contact.entity.ts';
import { Person } from '../people/person.entity.ts';
import { TemplateVersion } from '../templates/template-version.entity.ts';

/** A letter to the customer, word for word as it was sent, and the wording that it began with. Append-only. */
@Entity('letters')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'letters_case_and_squad' })
@ForeignKey(() => Contact, ['caseId', 'contactId'], ['caseId', 'id'], { name: 'letters_contact' })
@ForeignKey(() => TemplateVersion, ['templateId', 'templateVersion'], ['id', 'version'], { name: 'letters_template' })
@ForeignKey(() => Person, ['sentById'], ['id'], { name: 'letters_sent_by' })
@Check('letters_text_said', `length(text) > 0`)
@Check('letters_template_whole', `(template_id is null) = (template_version is null)`)
@Check('letters_not_before_sent', `recorded_at >= sent_at`)
@Index('letters_contact_once', ['caseId', 'contactId'], { unique: true })
@Index('letters_by_id', ['id'])
export class Letter {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') contactId!: string;
  @Column('uuid') sentById!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') text!: string;
  @Column('uuid', { nullable: true }) templateId!: string | null;
  @Column('int', { nullable: true }) templateVersion!: number | null;
  @Column('timestamptz') sentAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
}
