import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** The question sent to the customer, one an episode; squad and agent are those at its resolution. */
@Entity('surveys')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'surveys_case_and_squad' })
@Index('surveys_once_an_episode', ['caseId', 'episode'], { unique: true })
@Index('surveys_by_id', ['id'])
@Index('surveys_by_sent', ['sentAt'])
export class Survey {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('int') episode!: number;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null; // an import may know only the answer
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) firstAnsweredAt!: Date | null;
  @Column('int', { nullable: true }) score!: number | null; // the latest answer's
}
