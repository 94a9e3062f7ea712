import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.ts';

/** A supervisor answers for another's squads for a stated time. */
@Entity('stand_ins')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'stand_ins_person' })
@ForeignKey(() => Person, ['forPersonId'], ['id'], { name: 'stand_ins_for' })
@Check('stand_ins_for_somebody_else', 'person_id <> for_person_id')
@Check('stand_ins_end_after_they_begin', 'from_at < until_at')
@Index('stand_ins_by_person', ['personId', 'untilAt'])
export class StandIn {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') forPersonId!: string;
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz') untilAt!: Date;
  @Column('uuid', { nullable: true }) setById!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
