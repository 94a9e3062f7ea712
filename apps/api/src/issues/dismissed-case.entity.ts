import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';
import { ProposalDismissal } from './proposal-dismissal.entity.ts';

/** A case that is not proposed again; others that say the same later are. Append-only. */
@Entity('dismissed_cases')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'dismissed_cases_case' })
@ForeignKey(() => ProposalDismissal, ['dismissalId'], ['id'], { name: 'dismissed_cases_dismissal' })
@Index('dismissed_cases_by_dismissal', ['dismissalId'])
export class DismissedCase {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') dismissalId!: string;
}
