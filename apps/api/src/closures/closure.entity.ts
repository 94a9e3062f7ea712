import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** The end of an episode, with its outcome. One an episode, unless the last was a slip of the mouse. */
@Entity('closures')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'closures_case_and_squad' })
@Check('closures_outcome_known', `outcome in ('settled', 'closedIncomplete', 'withdrawn', 'setAside')`)
@Check('closures_reason_given', `outcome = 'settled' or reason is not null`)
@Index('closures_by_id', ['id'])
export class Closure {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid') closedById!: string;
  @Column('int') episode!: number;
  @Column('text') outcome!: 'settled' | 'closedIncomplete' | 'withdrawn' | 'setAside';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) duplicateOf!: string | null;
  @Column('timestamptz') closedAt!: Date;
}
