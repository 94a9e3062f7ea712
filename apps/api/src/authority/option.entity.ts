import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RemedyKind } from '#heart-core';

/** An option of the catalogue: what agents may offer, what it is worth to the customer and what it costs us. */
@Entity('options')
@Check('options_name_said', 'length(name) > 0')
@Check(
  'options_remedy_known',
  `remedy in ('refund', 'replacement', 'credit', 'upgrade', 'repair', 'explanation', 'apology', 'other')`,
)
@Check('options_amount_positive', 'amount_minor > 0')
@Check('options_cost_not_negative', 'cost_minor >= 0')
@Check('options_sums_in_a_currency', 'currency is not null or (amount_minor is null and cost_minor is null)')
@Check('options_words_have_no_value', `remedy not in ('explanation', 'apology') or amount_minor is null`)
@Check('options_lead_time_positive', 'lead_time_minutes > 0')
export class Option {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') remedy!: RemedyKind;
  @Column('bigint', { nullable: true }) amountMinor!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('bigint', { nullable: true }) costMinor!: string | null;
  /** In the squad's working time. */
  @Column('int', { nullable: true }) leadTimeMinutes!: number | null;
  @Column('int', { nullable: true }) place!: number | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
