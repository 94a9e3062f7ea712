import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DueRule } from '#heart-core';
import { CalendarVersion } from '../calendars/calendar-version.entity.ts';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Person } from '../people/person.entity.ts';

/**
 * A promise to the customer, with the moment by which it is due. Nobody changes it, save that
 * a change of calendar moves what was not yet told to the customer; the last columns repeat what its
 * settlements say. Whether it is overdue or broken is never stored: that follows from them and the time.
 */
@Entity('commitments')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'commitments_case_and_squad' })
@ForeignKey(() => Person, ['ownerId'], ['id'], { name: 'commitments_owner' })
@ForeignKey(() => CalendarVersion, ['calendarId', 'calendarVersion'], ['calendarId', 'version'], {
  name: 'commitments_calendar',
})
@Check('commitments_kind_known', `kind in ('call', 'update', 'refundLands', 'parcel', 'askForMe', 'other')`)
@Check('commitments_window_before_due', `window_from < due_at`)
@Check('commitments_not_its_own_next', `previous_id <> id`)
@Check('commitments_end_says_how', `(ended_as is null) = (ended_at is null)`)
@Check('commitments_end_known', `ended_as in ('renegotiated', 'released', 'void')`)
@Check('commitments_rule_known', `rule in ('at', 'within', 'window')`)
@Check('commitments_within_says_how_long', `(rule = 'within') = (within_minutes is not null)`)
@Check('commitments_window_says_from', `(rule = 'window') = (window_from is not null)`)
@Check('commitments_calendar_by_version', `(calendar_id is null) = (calendar_version is null)`)
@Index('commitments_renegotiated_once', ['caseId', 'previousId'], { unique: true, where: 'previous_id is not null' })
@Index('commitments_by_id', ['id'])
@Index('commitments_open_by_due', ['dueAt', 'id'], { where: 'done_at is null and ended_at is null' })
@Index('commitments_own_open_by_due', ['dueAt', 'id'], {
  where: 'done_at is null and ended_at is null and import_id is null',
})
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
  @Column('text', { default: 'at' }) rule!: DueRule; // how its due time was said
  @Column('int', { nullable: true }) withinMinutes!: number | null;
  @Column('uuid', { nullable: true }) calendarId!: string | null; // the hours that made it; none: the default ones
  @Column('int', { nullable: true }) calendarVersion!: number | null;
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
