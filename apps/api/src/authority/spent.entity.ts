import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';
import { Customer } from '../cases/customer.entity.ts';
import { Person } from '../people/person.entity.ts';

/**
 * What was granted and not taken back, as counters that a deed holds while it rules: no two can both take the last of the
 * room. Each stands under a CHECK against the limit of whoever granted last. They are held in this order, after the case:
 * of the case, of the customer, of the day; then the head of the audit.
 */
@Entity('authority_case_spent')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'authority_case_spent_case' })
@Check('authority_case_spent_within', 'spent_minor <= limit_minor')
@Check('authority_case_spent_not_negative', 'spent_minor >= 0')
export class CaseSpent {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') remedy!: string;
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { default: 0 }) spentMinor!: string;
  @Column('bigint', { nullable: true }) limitMinor!: string | null;
}

/** The rolling sum of 90 days as it was at the last grant; it is summed anew while this row is held. */
@Entity('authority_customer_spent')
@ForeignKey(() => Customer, ['customerId'], ['id'], { name: 'authority_customer_spent_customer' })
@Check('authority_customer_spent_within', 'spent_minor <= limit_minor')
@Check('authority_customer_spent_not_negative', 'spent_minor >= 0')
export class CustomerSpent {
  @PrimaryColumn('uuid') customerId!: string;
  @PrimaryColumn('text') remedy!: string;
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { default: 0 }) spentMinor!: string;
  @Column('bigint', { nullable: true }) limitMinor!: string | null;
}

/** By the one whose word granted it, on the day of granting in the zone of the case's squad. */
@Entity('authority_day_spent')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'authority_day_spent_person' })
@Check('authority_day_spent_within', 'spent_minor <= limit_minor')
@Check('authority_day_spent_not_negative', 'spent_minor >= 0')
export class DaySpent {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') remedy!: string;
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { default: 0 }) spentMinor!: string;
  @Column('bigint', { nullable: true }) limitMinor!: string | null;
}
