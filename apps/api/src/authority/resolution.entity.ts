import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Over } from '#heart-core';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Option } from './option.entity.ts';

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
@Check('resolutions_over_known', `over in ('case', 'customer90d', 'day', 'notAllowed')`)
@Check('resolutions_request_expires', '(over is null) = (expires_at is null) and expires_at > recorded_at')
@Check('resolutions_request_of_somebody', 'over is null or agent_id is not null')
@Check('resolutions_over_by_an_amount', 'by_minor is null or (by_minor > 0 and over is not null)')
@Check('resolutions_cost_in_a_currency', '(cost_minor is null) = (cost_currency is null) and cost_minor >= 0')
@ForeignKey(() => Option, ['optionId'], ['id'], { name: 'resolutions_option' })
@Index('resolutions_by_id', ['id'])
@Index('resolutions_by_agent', ['caseId', 'id', 'agentId'], { unique: true }) // a decision names who asked
@Index('resolutions_asked', ['expiresAt'], { where: 'over is not null' })
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
  /** What the server ruled when it was recorded: which sum stood in the way, by how much, and until when a yes may come. */
  @Column('text', { nullable: true }) over!: Over | null;
  @Column('bigint', { nullable: true }) byMinor!: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('boolean', { nullable: true }) customerWaiting!: boolean | null;
  @Column('uuid', { nullable: true }) optionId!: string | null;
  /** What it costs us, as the option said; face value stands in `amountMinor`. */
  @Column('bigint', { nullable: true }) costMinor!: string | null;
  @Column('text', { nullable: true }) costCurrency!: string | null;
  @Column('boolean', { default: false }) imported!: boolean;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
}
