import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Symptom } from '../cases/symptom.entity.ts';
import { Cause } from './cause.entity.ts';

/** Where the cases of a cause with this symptom count, after a split. A roll-up of the changes of the tree. */
@Entity('cause_parts')
@ForeignKey(() => Cause, ['causeId'], ['id'], { name: 'cause_parts_cause' })
@ForeignKey(() => Symptom, ['symptomId'], ['id'], { name: 'cause_parts_symptom' })
@ForeignKey(() => Cause, ['countsAsId'], ['id'], { name: 'cause_parts_count_as' })
export class CausePart {
  @PrimaryColumn('uuid') causeId!: string;
  @PrimaryColumn('uuid') symptomId!: string;
  @Index('cause_parts_by_counts_as') @Column('uuid') countsAsId!: string;
}
