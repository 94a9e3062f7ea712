import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LimitScope, RemedyKind, Role } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** How much of a remedy someone may give at once: for a role, a squad or a person, from a moment on. A change is a new row. */
@Entity('authority_limits')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'authority_limits_squad' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'authority_limits_person' })
@ForeignKey(() => Person, ['setById'], ['id'], { name: 'authority_limits_set_by' })
@Check(
  'authority_limits_scope_named',
  `(scope = 'role') = (role is not null) and (scope = 'squad') = (squad_id is not null) and (scope = 'person') = (person_id is not null)`,
)
@Check('authority_limits_scope_known', `scope in ('role', 'squad', 'person')`)
@Check('authority_limits_role_known', `role in ('agent', 'supervisor', 'manager', 'admin')`)
@Check(
  'authority_limits_remedy_known',
  `remedy in ('refund', 'replacement', 'credit', 'upgrade', 'repair', 'explanation', 'apology', 'other')`,
)
@Check('authority_limits_none_negative', `case_minor >= 0 and customer90d_minor >= 0 and day_minor >= 0`)
@Check(
  'authority_limits_sums_of_what_is_allowed',
  `(allowed and currency is not null and remedy not in ('explanation', 'apology')) or (case_minor is null and customer90d_minor is null and day_minor is null)`,
)
@Check(
  'authority_limits_money_in_a_currency',
  `remedy not in ('refund', 'credit') or currency is not null or not allowed`,
)
@Check('authority_limits_withdrawn_allows_nothing', `not (withdrawn and allowed)`)
@Index('authority_limits_by_scope', ['scope', 'remedy', 'fromAt'])
export class AuthorityLimit {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') scope!: LimitScope;
  @Column('text', { nullable: true }) role!: Role | null;
  @Column('uuid', { nullable: true }) squadId!: string | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') remedy!: RemedyKind;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('boolean') allowed!: boolean;
  @Column('bigint', { nullable: true }) caseMinor!: string | null;
  @Column('bigint', { nullable: true, name: 'customer90d_minor' }) customer90dMinor!: string | null;
  @Column('bigint', { nullable: true }) dayMinor!: string | null;
  @Column('timestamptz') fromAt!: Date;
  @Column('boolean', { default: false }) withdrawn!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) setById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
