import { Entity, PrimaryColumn } from 'typeorm';

/** A case whose figures are to be counted again: left by each deed of it, in its transaction. */
@Entity('figure_marks')
export class FigureMark {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') id!: string;
}
