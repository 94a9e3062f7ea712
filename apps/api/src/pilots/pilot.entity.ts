import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rollout of a method with squads in arms; what is settled about it stands in its plans. */
@Entity('pilots')
export class Pilot {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @Column('int', { default: 1 }) version!: number; // of the plan that holds
}
