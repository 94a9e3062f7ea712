import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A team of agents that handles complaints, in one time zone. */
@Entity('squads')
@Check('squads_name_said', `length(name) > 0`)
export class Squad {
  @PrimaryColumn('uuid') id!: string;
  @Index('squads_name_once', { unique: true }) @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
