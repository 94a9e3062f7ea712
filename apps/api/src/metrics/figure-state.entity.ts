import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** In which zone the days are days, as of when they were last counted, and how often that was. One row. */
@Entity('figure_state')
@Check('figure_state_one', 'id = 1')
export class FigureState {
  @PrimaryColumn('int') id!: number;
  @Column('text') timeZone!: string;
  @Column('timestamptz') foldedAt!: Date;
  @Column('bigint', { default: 0 }) folds!: string;
}
