import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Person } from '../people/person.entity.ts';

/**
 * A promise to the customer, with the moment by which it is due. Nobody changes it; the last columns repeat what its
 * settlements say. Whether it is overdue or broken is never stored: that follows from them and the time.
 */
@Entity('commitments')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'commitments_case_and_squad' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'commitments_owner' })
@Check('commitments_kind_known', `kind in ('call', 'update', 'refundLands', 'parcel', 'askForMe', 'other')`)
@Check('commitments_window_before_due', `window_from < due_at`)
@Check('commitments_not_its_own_next', `previous_id <> id`)
@Check('commitments_end_says_how', `(ended_as is null) = (ended_at is null)`)
@Check('commitments_end_known', `ended_as in ('renegotiated', 'released', 'void')`)
@Index('commitments_renegotiated_once', ['caseId', 'previousId'], { unique: true, where: 'previous_id is not null' })
@Index('commitments_by_id', ['id'])
@Index('commitments_open_by_due', ['dueAt', 'id'], { where: 'done_at is null and ended_at is null' })
@Index('commitments_open_by_squad', ['squadId', 'dueAt'], { where: 'done_at is null and ended_at is null' })
@Index('commitments_by_due', ['dueAt', 'id'])
@Index('commitments_by_owner', ['ownerId', 'dueAt'])
export class Commitment {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null; // who gave it
  @Column('uuid', { nullable: true }) ownerId!: string | null; // who keeps it
  @Column('text') kind!: string;
  @Column('text') what!: string;
  @Column('timestamptz', { nullable: true }) windowFrom!: Date | null;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz') graceEndsAt!: Date; // done until then is late, after it broken
  @Column('text') timeZone!: string;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('text', { nullable: true }) namedPerson!: string | null;
  @Column('boolean') agreedWithCustomer!: boolean;
  @Column('uuid', { nullable: true }) previousId!: string | null; // the one that this renegotiated, or followed with no news
  @Column('boolean', { default: false }) renegotiation!: boolean;
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
  @Column('uuid', { nullable: true }) importId!: string | null; // historic: stands on no board
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) keptAt!: Date | null; // what counts as keeping it
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null; // off the board
  @Column('text', { nullable: true }) endedAs!: 'renegotiated' | 'released' | 'void' | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
