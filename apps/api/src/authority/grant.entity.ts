import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Resolution } from './resolution.entity.ts';

/** What was granted, by whose word and on which day: at once, or by a later yes. Once for each remedy; imported ones have none. */
@Entity('grants')
@ForeignKey(() => Resolution, ['caseId', 'resolutionId'], ['caseId', 'id'], { name: 'grants_resolution' })
@ForeignKey(() => Person, ['grantedById'], ['id'], { name: 'grants_by' })
@Check('grants_amount_positive', 'amount_minor > 0')
@Check('grants_amount_with_currency', '(amount_minor is null) = (currency is null)')
@Index('grants_by_customer', ['customerId', 'remedy', 'currency', 'grantedAt'])
@Index('grants_by_time', ['grantedAt'])
export class Grant {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') resolutionId!: string;
  @Column('uuid', { nullable: true }) customerId!: string | null;
  @Column('text') remedy!: string;
  @Column('bigint', { nullable: true }) amountMinor!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('uuid') grantedById!: string;
  @Column('timestamptz') grantedAt!: Date;
  @Column('date') grantedOn!: string;
}
