import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Squad } from '../people/squad.entity.ts';
import { Case } from './case.entity.ts';

/** The squads that a case has been in: its old facts stay where they happened, and that squad may still read it. */
@Entity('case_squads')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_squads_case' })
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'case_squads_squad' })
export class CaseSquad {
  @PrimaryColumn('uuid') caseId!: string;
  @Index('case_squads_by_squad') @PrimaryColumn('uuid') squadId!: string;
  @Column('timestamptz') since!: Date;
}
