import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';
import { Customer } from '../cases/customer.entity.ts';
import { Person } from '../people/person.entity.ts';

/** A customer does not want to be asked any more: said once, on the public page or to an agent, and kept. */
@Entity('survey_refusals')
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'survey_refusals_customer' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'survey_refusals_case' })
@ForeignKey(() => Person, ['recordedById'], ['id'], { name: 'survey_refusals_recorded_by' })
@Index('survey_refusals_once', ['customerId'], { unique: true })
export class SurveyRefusal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') caseId!: string; // in which it was said
  @Column('uuid', { nullable: true }) recordedById!: string | null; // none: by the customer's own hand
  @Column('timestamptz') at!: Date;
}
