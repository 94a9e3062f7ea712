import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionWord } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Resolution } from './resolution.entity.ts';

/** The word on a request above someone's authority: once, and never by who asked. */
@Entity('decisions')
@ForeignKey(() => Resolution, ['caseId', 'resolutionId', 'requestedById'], ['caseId', 'id', 'agentId'], {
  name: 'decisions_request',
})
@ForeignKey(() => Person, ['decidedById'], ['id'], { name: 'decisions_by' })
@Check('decisions_never_of_ones_own', 'decided_by_id <> requested_by_id')
@Check('decisions_word_known', `decision in ('approve', 'approveLess', 'decline')`)
@Check('decisions_less_is_an_amount', `(decision = 'approveLess') = (amount_minor is not null)`)
@Check('decisions_less_is_less', 'amount_minor > 0 and amount_minor < asked_minor')
@Index('decisions_once', ['caseId', 'resolutionId'], { unique: true })
@Index('decisions_by_id', ['id'])
@Index('decisions_by_time', ['decidedAt'])
export class Decision {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') resolutionId!: string;
  @Column('uuid') requestedById!: string;
  @Column('text') decision!: DecisionWord;
  @Column('bigint', { nullable: true }) askedMinor!: string | null;
  /** With `approveLess`: how much instead. */
  @Column('bigint', { nullable: true }) amountMinor!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') decidedById!: string;
  @Column('timestamptz') decidedAt!: Date;
}
