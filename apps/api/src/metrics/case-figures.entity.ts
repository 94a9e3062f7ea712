import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a case counts for in the figures by day, and by which words they can be split; `turnsAt` is when time alone will change it. */
@Entity('case_figures')
@Index('case_figures_by_turn', ['turnsAt'], { where: 'turns_at is not null' })
export class CaseFigures {
  @PrimaryColumn('uuid') caseId!: string;
  /** Per fact: metric, squad, day, reason, pending, hit, part, weight. */
  @Column('jsonb') counted!: [string, string, string, string, boolean, number, string, number][];
  @Column('text') channel!: string;
  @Column('text') method!: string;
  @Column('text') severity!: string;
  @Column('text') cause!: string; // empty: not diagnosed
  @Column('text') spike!: string;
  @Column('timestamptz', { nullable: true }) turnsAt!: Date | null;
}
