import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Survey } from './survey.entity.ts';

/** What the customer answered; an edit within 14 days is the next version, the last one counts. */
@Entity('survey_answers')
@ForeignKey(() => Survey, ['caseId', 'surveyId'], ['caseId', 'id'], { name: 'survey_answers_survey' })
@Check('survey_answers_score', `score between 1 and 5`)
@Index('survey_answers_version_once', ['caseId', 'surveyId', 'version'], { unique: true })
@Index('survey_answers_by_time', ['answeredAt'])
export class SurveyAnswer {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') surveyId!: string;
  @Column('int') version!: number;
  @Column('int') score!: number;
  @Column('boolean', { nullable: true }) solvedFirstTime!: boolean | null;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('timestamptz') answeredAt!: Date;
}
