import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseSquad } from './case-squad.entity.ts';

/** From open to resolved; reopening starts the next. Squad and agent are those at its resolution. */
@Entity('episodes')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'episodes_case_and_squad' })
@Check('episodes_resolved_after_opening', `resolved_at >= opened_at or contradictory`)
@Index('episodes_by_resolved', ['squadId', 'resolvedAt'], { where: 'resolved_at is not null' })
export class Episode {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') place!: number;
  @Column('uuid') squadId!: string;
  @Column('uuid', { nullable: true }) agentId!: string | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('boolean', { default: false }) contradictory!: boolean;
}
