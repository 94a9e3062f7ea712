import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many facts of a figure counted alike in a squad on a day: the sum of what the cases count for. Empty text: none. */
@Entity('figure_days')
export class FigureDay {
  @PrimaryColumn('text') metric!: string;
  @PrimaryColumn('text') split!: string;
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('uuid') squadId!: string;
  @PrimaryColumn('text') grp!: string;
  @PrimaryColumn('text') reason!: string;
  @PrimaryColumn('boolean') pending!: boolean;
  @PrimaryColumn('double precision') hit!: number;
  @PrimaryColumn('text') part!: string;
  @PrimaryColumn('int') weight!: number;
  @Column('bigint') n!: string;
}
