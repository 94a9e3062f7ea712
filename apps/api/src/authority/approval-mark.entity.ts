import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Resolution } from './resolution.entity.ts';

/** An approver has seen a request, or puts it aside for now; neither decides anything. */
@Entity('approval_marks')
@ForeignKey(() => Resolution, ['caseId', 'resolutionId'], ['caseId', 'id'], { name: 'approval_marks_request' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'approval_marks_person' })
@Check('approval_marks_kind_known', `kind in ('seen', 'notNow')`)
@Check('approval_marks_aside_until', `(kind = 'notNow') = (until_at is not null) and until_at > at`)
@Index('approval_marks_seen_once', ['caseId', 'resolutionId', 'personId'], { unique: true, where: `kind = 'seen'` })
@Index('approval_marks_by_id', ['id'])
export class ApprovalMark {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') resolutionId!: string;
  @Column('uuid') personId!: string;
  @Column('text') kind!: 'seen' | 'notNow';
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) untilAt!: Date | null;
}
