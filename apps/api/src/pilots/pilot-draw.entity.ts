import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.ts';

/** A lot, drawn once among these squads: who likes it better otherwise cannot draw again. */
@Entity('pilot_draws')
@ForeignKey(() => Person, ['drawnById'], ['id'], { name: 'pilot_draws_by' })
@Index('pilot_draws_once', ['among', 'sizes'], { unique: true })
export class PilotDraw {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { array: true }) among!: string[]; // in the order of their ids
  @Column('int', { array: true }) sizes!: number[];
  @Column('bigint') seed!: string;
  @Column('jsonb') waves!: string[][];
  @Column('uuid') drawnById!: string;
  @Column('timestamptz') drawnAt!: Date;
}
