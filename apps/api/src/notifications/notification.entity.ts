import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#heart-core';
import { Case } from '../cases/case.entity.ts';
import { Person } from '../people/person.entity.ts';

/** Something that a person is told without asking: once, because the job that tells it is named. By references, never in words. */
@Entity('notifications')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'notifications_person' })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'notifications_case' })
@Check(
  'notifications_kind_known',
  `kind in ('promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided', 'approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue', 'exportReady', 'customerWrote', 'letterReturned', 'webhookOff', 'reportFailed', 'tidyList')`,
)
@Check('notifications_read_after_told', `read_at >= at`)
@Index('notifications_once_a_job', ['jobId'], { unique: true })
@Index('notifications_by_person', ['personId', 'at', 'id'])
@Index('notifications_unread', ['personId'], { where: 'read_at is null' })
export class Notification {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') jobId!: string;
  @Column('text') kind!: NoticeKind;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('jsonb', { default: {} }) refs!: Record<string, unknown>;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
