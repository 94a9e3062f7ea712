import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SurveyLanguage, SurveyWay } from '#heart-core';
import { CaseSquad } from '../cases/case-squad.entity.ts';
import { Person } from '../people/person.entity.ts';
import { KeptSurveyPlan } from './survey-plan.entity.ts';

/** The question sent to the customer, one an episode; squad and agent are those at its resolution. */
@Entity('surveys')
@ForeignKey(() => CaseSquad, ['caseId', 'squadId'], ['caseId', 'squadId'], { name: 'surveys_case_and_squad' })
@ForeignKey(() => KeptSurveyPlan, ['planId'], ['id'], { name: 'surveys_plan' })
@ForeignKey(() => Person, ['sentById'], ['id'], { name: 'surveys_sent_by' })
@Check('surveys_via_known', `via in ('link', 'mail')`)
@Check('surveys_language_known', `language in ('en', 'de', 'fr', 'es', 'nl')`)
@Check('surveys_score_known', `score between 1 and 5`)
@Check(
  'surveys_mailed_by_mail',
  `via = 'mail' or (mailed_at is null and reminded_at is null and undelivered_at is null)`,
)
@Check('surveys_undelivered_says_why', `(undelivered_at is null) = (undelivered_why is null)`)
@Check('surveys_undelivered_why_known', `undelivered_why in ('failed', 'bounced')`)
@Index('surveys_once_an_episode', ['caseId', 'episode'], { unique: true })
@Index('surveys_by_id', ['id'])
@Index('surveys_by_sent', ['sentAt'])
@Index('surveys_to_remind', ['sentAt'], {
  where: `via = 'mail' and reminded_at is null and first_answered_at is null and undelivered_at is null`,
})
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
  @Column('text', { nullable: true }) via!: SurveyWay | null; // none: an import's
  @Column('uuid', { nullable: true }) planId!: string | null; // none: asked as the house asks
  @Column('text', { nullable: true }) language!: SurveyLanguage | null; // the customer's, where it is known
  @Column('uuid', { nullable: true }) sentById!: string | null; // none: the house by itself
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) undeliveredAt!: Date | null;
  @Column('text', { nullable: true }) undeliveredWhy!: 'failed' | 'bounced' | null;
}
