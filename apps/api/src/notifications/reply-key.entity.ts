import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Case } from '../cases/case.entity.ts';

/** The key in the address that answers to a letter, and mail that comes back, are sent to; kept only as a hash. */
@Entity('reply_keys')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'reply_keys_case' })
@Check('reply_keys_of_one_thing', `(letter_id is null) <> (survey_id is null)`)
export class ReplyKey {
  @PrimaryColumn('bytea') keyHash!: Buffer;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) letterId!: string | null;
  @Column('uuid', { nullable: true }) surveyId!: string | null;
  @Column('timestamptz') madeAt!: Date;
}
