import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Triage } from './triage.entity.ts';

/** The end of a spike. Once. */
@Entity('triage_endings')
@ForeignKey(() => Triage, ['triageId'], ['id'], { name: 'triage_endings_triage' })
export class TriageEnding {
  @PrimaryColumn('uuid') triageId!: string;
  @Column('timestamptz') endedAt!: Date;
  @Column('uuid') endedById!: string;
}
