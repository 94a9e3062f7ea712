import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key to a survey's public page, kept only as a hash. */
@Entity('survey_tokens')
export class SurveyToken {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @Column('uuid') caseId!: string;
  @Column('uuid') surveyId!: string;
}
