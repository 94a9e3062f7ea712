import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';
import { Resolution } from './resolution.entity.ts';

/** A remedy, or a request that was still waiting, taken back. Once for each. */
@Entity('reversals')
@ForeignKey(() => Resolution, ['caseId', 'resolutionId'], ['caseId', 'id'], { name: 'reversals_resolution' })
@ForeignKey(() => Person, ['reversedById'], ['id'], { name: 'reversals_by' })
@Index('reversals_once', ['caseId', 'resolutionId'], { unique: true })
@Index('reversals_by_id', ['id'])
@Index('reversals_by_time', ['reversedAt'])
export class Reversal {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') resolutionId!: string;
  @Column('text') reason!: string;
  @Column('uuid') reversedById!: string;
  @Column('timestamptz') reversedAt!: Date;
}
