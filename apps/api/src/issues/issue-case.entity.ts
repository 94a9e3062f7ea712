import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Issue } from './issue.entity.ts';

/** A person's word that a case belongs to an issue, or does not; the last one counts, before any rule. Append-only. */
@Entity('issue_cases')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'issue_cases_case_and_squad' })
@ForeignKey(() => Issue, ['issueId'], ['id'], { name: 'issue_cases_issue' })
@ForeignKey(() => Person, ['byId'], ['id'], { name: 'issue_cases_by' })
@Check('issue_cases_kind_known', `kind in ('joined', 'takenOut')`)
@Check('issue_cases_taken_out_says_why', `kind <> 'takenOut' or reason is not null`)
@Index('issue_cases_by_id', ['id'])
@Index('issue_cases_by_issue', ['issueId', 'caseId', 'recordedAt'])
export class IssueCase {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') issueId!: string;
  @Column('text') kind!: 'joined' | 'takenOut';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') byId!: string;
  @Column('timestamptz') recordedAt!: Date;
}
