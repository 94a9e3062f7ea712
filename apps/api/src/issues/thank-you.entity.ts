import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Letter } from '../letters/letter.entity.ts';
import { Issue } from './issue.entity.ts';

/** A letter that thanked somebody whose complaint led to a fix. Once a case and issue. Append-only. */
@Entity('thank_yous')
@ForeignKey(() => Letter, ['caseId', 'letterId'], ['caseId', 'id'], { name: 'thank_yous_letter' })
@ForeignKey(() => Issue, ['issueId'], ['id'], { name: 'thank_yous_issue' })
@Index('thank_yous_once', ['caseId', 'issueId'], { unique: true })
@Index('thank_yous_by_id', ['id'])
export class ThankYou {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') issueId!: string;
  @Column('uuid') letterId!: string;
  @Column('timestamptz') recordedAt!: Date;
}
