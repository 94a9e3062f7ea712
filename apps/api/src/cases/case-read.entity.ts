import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Case } from './case.entity.ts';

/** Somebody has read a sensitive or vulnerable case: once a person, case and day of the squad that has it. */
@Entity('case_reads')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_reads_case' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'case_reads_person' })
export class CaseRead {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('date') readOn!: string;
  @Column('timestamptz') readAt!: Date;
}
