import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** A remedy offered to the customer, with its value. */
@Entity('resolutions')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'resolutions_case_and_squad' })
@Check(
  'resolutions_remedy_known',
  `remedy in ('refund', 'replacement', 'credit', 'upgrade', 'repair', 'explanation', 'apology', 'other')`,
)
@Check('resolutions_delivery_known', `delivery in ('doneNow', 'promised', 'handedOver')`)
@Check('resolutions_amount_with_currency', `(amount_minor is null) = (currency is null)`)
@Check('resolutions_amount_positive', `amount_minor > 0`)
@Check('resolutions_money_has_amount', `remedy not in ('refund', 'credit') or amount_minor is not null or imported`)
@Check('resolutions_words_have_none', `remedy not in ('explanation', 'apology') or amount_minor is null`)
@Check('resolutions_handed_to_someone', `delivery <> 'handedOver' or named_person is not null`)
@Index('resolutions_by_id', ['id'])
export class Resolution {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('int') episode!: number;
  @Column('text') remedy!: string;
  @Column('bigint', { nullable: true }) amountMinor!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('text') delivery!: 'doneNow' | 'promised' | 'handedOver';
  @Column('text', { nullable: true }) namedPerson!: string | null;
  @Column('timestamptz', { nullable: true }) effectiveBy!: Date | null;
  @Column('boolean', { nullable: true }) toldCustomer!: boolean | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: false }) imported!: boolean;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
}
