import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Symptom } from './symptom.entity.ts';

/** Every name that a symptom goes by or went by. A name means one symptom, however it is spaced or capitalized. */
@Entity('symptom_names')
@ForeignKey(() => Symptom, ['symptomId'], ['id'], { name: 'symptom_names_symptom' })
export class SymptomName {
  @PrimaryColumn('text') key!: string;
  @Index('symptom_names_by_symptom') @Column('uuid') symptomId!: string;
  @Column('text') name!: string;
  @Column('boolean') alias!: boolean;
}
