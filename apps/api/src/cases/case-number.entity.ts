import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The human number of a case, given once; apart from the cases, because it is unique over all of them. */
@Entity('case_numbers')
export class CaseNumber {
  @PrimaryColumn('bigint', { generated: 'increment' }) number!: string;
  @Index('case_numbers_by_case', { unique: true }) @Column('uuid') caseId!: string;
}
