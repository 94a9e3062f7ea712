import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case's name in another system, unique within its source; what an import reads twice it finds here. */
@Entity('case_references')
export class CaseReference {
  @PrimaryColumn('text') source!: string;
  @PrimaryColumn('text') reference!: string;
  @Index('case_references_by_case') @Column('uuid') caseId!: string;
}
