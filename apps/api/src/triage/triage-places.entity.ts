import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Triage } from './triage.entity.ts';

/** Places that a supervisor has added to a window, knowing that they are more than people can keep. */
@Entity('triage_places')
@ForeignKey(() => Triage, ['triageId'], ['id'], { name: 'triage_places_triage' })
@Check('triage_places_some', 'places >= 1')
@Index('triage_places_by_triage', ['triageId', 'windowFrom'])
export class TriagePlaces {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') triageId!: string;
  @Column('timestamptz') windowFrom!: Date;
  @Column('int') places!: number;
  @Column('uuid') addedById!: string;
  @Column('timestamptz') addedAt!: Date;
}
