import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Omission } from '#heart-core';
import { CaseSquad } from '../cases/case-squad.entity.ts';

/** A customer who was not asked when it was time, and why. Append-only; one an episode. */
@Entity('survey_omissions')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'survey_omissions_case_and_squad' })
@Check(
  'survey_omissions_reason_known',
  `reason in ('setAside', 'refused', 'internal', 'incident', 'sensitive', 'vulnerable', 'declined', 'noEmail', 'badEmail', 'recent')`,
)
@Index('survey_omissions_once_an_episode', ['caseId', 'episode'], { unique: true })
@Index('survey_omissions_by_id', ['id'])
@Index('survey_omissions_by_squad', ['squadId', 'at'])
export class SurveyOmission {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('int') episode!: number;
  @Column('text') reason!: Omission;
  @Column('timestamptz') at!: Date;
}
