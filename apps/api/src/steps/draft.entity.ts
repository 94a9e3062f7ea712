import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DraftField } from '#heart-core';
import { Case } from '../cases/case.entity.ts';

/** What is being typed at a step of a case: no evidence, no deed. Gone once the step is recorded. */
@Entity('drafts')
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'drafts_case' })
@Index('drafts_once', ['caseId', 'stepKey'], { unique: true })
@Index('drafts_by_id', ['id'])
export class Draft {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') stepKey!: string;
  @Column('jsonb') fields!: Record<string, DraftField>;
  @Column('uuid', { array: true }) editorIds!: string[];
  @Column('timestamptz') updatedAt!: Date;
}
