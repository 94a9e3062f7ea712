import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InvitationKind, InvitationWay } from '#heart-core';
import { Person } from './person.entity.ts';

/** A link by which a person chooses their password: for a day at most, and once. */
@Entity('invitations')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'invitations_person' })
@Check('invitations_kind_known', `kind in ('welcome', 'reset')`)
@Check('invitations_way_known', `way in ('mail', 'link')`)
@Check('invitations_end_known', `ended_how in ('used', 'withdrawn', 'replaced')`)
@Check('invitations_ended_somehow', `(ended_at is null) = (ended_how is null)`)
@Check('invitations_for_a_day', `expires_at > made_at and expires_at <= made_at + interval '24 hours'`)
@Index('invitations_one_open', ['personId'], { unique: true, where: 'ended_at is null' })
@Index('invitations_by_person', ['personId', 'madeAt'])
@Index('invitations_by_time', ['madeAt', 'id'])
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') kind!: InvitationKind;
  @Column('text') way!: InvitationWay;
  @Column('timestamptz') madeAt!: Date;
  @Column('uuid', { nullable: true }) madeById!: string | null;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) undeliveredAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endedHow!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
