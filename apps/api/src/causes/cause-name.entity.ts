import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Cause } from './cause.entity.ts';

/** Every name that a cause goes by or went by. A name means one cause, however it is spaced or capitalized. */
@Entity('cause_names')
@ForeignKey(() => Cause, ['causeId'], ['id'], { name: 'cause_names_cause' })
export class CauseName {
  @PrimaryColumn('text') key!: string;
  @Index('cause_names_by_cause') @Column('uuid') causeId!: string;
  @Column('text') name!: string;
  @Column('boolean') alias!: boolean;
}
