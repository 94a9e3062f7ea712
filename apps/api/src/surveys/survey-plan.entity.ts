import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SurveyLanguage, SurveyWording } from '#heart-core';
import { Person } from '../people/person.entity.ts';
import { Squad } from '../people/squad.entity.ts';

/** How a squad asks its customers, from a moment on. Append-only: which questions a survey was sent with can always be told. */
@Entity('survey_plans')
@ForeignKey(() => Squad, ['squadId'], ['id'], { name: 'survey_plans_squad' })
@ForeignKey(() => Person, ['setById'], ['id'], { name: 'survey_plans_set_by' })
@Check('survey_plans_version_counts', `version >= 1`)
@Check('survey_plans_language_known', `language in ('en', 'de', 'fr', 'es', 'nl')`)
@Check('survey_plans_after_in_time', `after_minutes between 0 and 20160`)
@Check('survey_plans_reminder_in_time', `remind_after_days between 1 and 13`)
@Check('survey_plans_rest_at_most_a_year', `rest_days between 0 and 365`)
@Check('survey_plans_never_backwards', `from_at >= recorded_at`)
@Index('survey_plans_version_once', ['squadId', 'version'], { unique: true })
@Index('survey_plans_in_force', ['squadId', 'fromAt'])
export class KeptSurveyPlan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') squadId!: string;
  @Column('int') version!: number;
  @Column('timestamptz') fromAt!: Date;
  @Column('text') language!: SurveyLanguage;
  @Column('boolean') asksSolvedFirstTime!: boolean;
  @Column('boolean') asksComment!: boolean;
  @Column('jsonb') wordings!: SurveyWording[];
  @Column('boolean') automatic!: boolean;
  @Column('int') afterMinutes!: number;
  @Column('int', { nullable: true }) remindAfterDays!: number | null;
  @Column('int') restDays!: number;
  @Column('boolean') asksSensitive!: boolean;
  @Column('boolean') asksVulnerable!: boolean;
  @Column('uuid', { nullable: true }) setById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
